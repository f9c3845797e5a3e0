# Tests with the label "long": builds of their own with sanitizers, fuzzing, static analysis. .ci/run runs them.
if(NOT LACQUER_SANITIZE)
  set(run ${CMAKE_CURRENT_LIST_DIR}/sanitizer.sh ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
  # Memory and undefined behaviour: every fast test of the core.
  add_test(NAME long_asan COMMAND ${run} asan -LE "long|gui|lint|files|e2e|bench|device")
  # Data races: what shares memory between threads.
  add_test(NAME long_tsan COMMAND ${run} tsan -L "engine|live" -LE "long|gui|bench")
  # An audio callback that allocates, locks or waits ends the program.
  add_test(NAME long_rtsan COMMAND ${run} rtsan -L "engine|device" -LE "long|gui|bench")
  add_test(NAME long_fuzz COMMAND ${CMAKE_SOURCE_DIR}/tests/fuzz/run.sh ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR} 60)
  set_tests_properties(long_asan long_tsan long_rtsan long_fuzz PROPERTIES
    LABELS long TIMEOUT 1500 RUN_SERIAL ON)
endif()
