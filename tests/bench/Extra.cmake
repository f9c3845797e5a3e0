# Benchmarks: built when asked for (ninja bench_open), never run as tests.
file(GLOB LACQUER_BENCHES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/bench_*.cpp)
foreach(bench IN LISTS LACQUER_BENCHES)
  get_filename_component(name ${bench} NAME_WE)
  add_executable(${name} EXCLUDE_FROM_ALL ${bench})
  target_link_libraries(${name} PRIVATE lacquer_test_support)
  set_target_properties(${name} PROPERTIES AUTOMOC OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
endforeach()
