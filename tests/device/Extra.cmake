# Real PortAudio streams without a sound card: an ALSA output of our own that writes what it took to a file,
# and a JACK server with a dummy driver. LACQUER_PACED_ENV is for other rooms' tests that need a device.
enable_language(C)
add_library(lacquer_paced MODULE ${CMAKE_CURRENT_LIST_DIR}/PacedPcm.c)
target_compile_definitions(lacquer_paced PRIVATE PIC _GNU_SOURCE)
target_link_libraries(lacquer_paced PRIVATE PkgConfig::ALSA)
set_target_properties(lacquer_paced PROPERTIES PREFIX "" OUTPUT_NAME libasound_module_pcm_paced
  LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
set(PACED_LIB ${CMAKE_BINARY_DIR}/tests/libasound_module_pcm_paced.so)
configure_file(${CMAKE_CURRENT_LIST_DIR}/asound.conf.in ${CMAKE_BINARY_DIR}/tests/asound.conf @ONLY)
set(LACQUER_PACED_ENV "ALSA_CONFIG_PATH=${CMAKE_BINARY_DIR}/tests/asound.conf")

foreach(test tst_device tst_devicejack)
  lacquer_add_test(${CMAKE_CURRENT_LIST_DIR}/${test}.cpp)
  add_dependencies(${test} lacquer_paced)
  get_test_property(${test} ENVIRONMENT environment)
  set_tests_properties(${test} PROPERTIES ENVIRONMENT "${environment};${LACQUER_PACED_ENV}")
endforeach()
target_link_libraries(tst_devicejack PRIVATE PkgConfig::JACK)
