# The sanitizers' builds as long tests; none inside such a build.
if(NOT LACQUER_SANITIZE)
  foreach(preset asan tsan rtsan)
    add_test(NAME sanitize_${preset} COMMAND ${CMAKE_CURRENT_LIST_DIR}/run.sh ${preset})
    set_tests_properties(sanitize_${preset} PROPERTIES LABELS long TIMEOUT 4500 RUN_SERIAL ON SKIP_RETURN_CODE 77)
  endforeach()
  # The longest last: it is the one to be left out where time is short.
  set_tests_properties(sanitize_asan PROPERTIES DEPENDS "sanitize_tsan;sanitize_rtsan;long_fuzz;bench_instructions")
endif()
