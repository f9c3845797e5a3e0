# The sanitizers' builds as long tests; none inside such a build.
if(NOT LACQUER_SANITIZE)
  foreach(preset asan tsan rtsan)
    add_test(NAME sanitize_${preset} COMMAND ${CMAKE_CURRENT_LIST_DIR}/run.sh ${preset})
    set_tests_properties(sanitize_${preset} PROPERTIES LABELS long TIMEOUT 3000 RUN_SERIAL ON)
  endforeach()
endif()
