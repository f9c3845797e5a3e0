# What is installed beside the programs: desktop files, man pages, the Debian package.
if(TARGET lacquer-cli)
  add_test(NAME files_desktop COMMAND ${CMAKE_CURRENT_LIST_DIR}/desktop.sh ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
  set_tests_properties(files_desktop PROPERTIES LABELS files TIMEOUT 60)
endif()
if(TARGET lacquer AND TARGET lacquer-cli)
  add_test(NAME files_deb COMMAND ${CMAKE_CURRENT_LIST_DIR}/deb.sh ${CMAKE_BINARY_DIR})
  set_tests_properties(files_deb PROPERTIES LABELS files TIMEOUT 300)
endif()
