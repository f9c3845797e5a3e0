# The program from outside: a real X server and window manager, xdotool's mouse, a sound device that writes a file.
if(TARGET lacquer AND TARGET lacquer-cli)
  add_executable(DragSource ${CMAKE_CURRENT_LIST_DIR}/DragSource.cpp)
  target_link_libraries(DragSource PRIVATE lacquer_options Qt6::Widgets)
  set_target_properties(DragSource PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_executable(EmptyClient ${CMAKE_CURRENT_LIST_DIR}/EmptyClient.c)
  target_link_libraries(EmptyClient PRIVATE PkgConfig::JACK)
  set_target_properties(EmptyClient PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  find_program(PYTHON3 NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
  add_test(NAME e2e_master
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/master.py ${CMAKE_BINARY_DIR} ${CMAKE_BINARY_DIR}/e2e-master)
  add_test(NAME e2e_match
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/match.py ${CMAKE_BINARY_DIR} ${CMAKE_BINARY_DIR}/e2e-match)
  add_test(NAME e2e_realtime
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/realtime.py ${CMAKE_BINARY_DIR} ${CMAKE_BINARY_DIR}/e2e-realtime)
  add_test(NAME e2e_frames
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/frames.py ${CMAKE_BINARY_DIR} ${CMAKE_BINARY_DIR}/e2e-frames)
  add_test(NAME e2e_endings
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/endings.py ${CMAKE_BINARY_DIR} ${CMAKE_BINARY_DIR}/e2e-endings)
  add_test(NAME e2e_deliver
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/deliver.py ${CMAKE_BINARY_DIR} ${CMAKE_BINARY_DIR}/e2e-deliver)
  add_test(NAME e2e_album
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/album.py ${CMAKE_BINARY_DIR} ${CMAKE_BINARY_DIR}/e2e-album)
  add_test(NAME e2e_seeing
    COMMAND ${PYTHON3} -B ${CMAKE_CURRENT_LIST_DIR}/seeing.py ${CMAKE_BINARY_DIR} ${CMAKE_BINARY_DIR}/e2e-seeing)
  set_tests_properties(e2e_album e2e_deliver e2e_endings e2e_frames e2e_master e2e_match e2e_realtime e2e_seeing PROPERTIES LABELS "gui;e2e" TIMEOUT 400 RUN_SERIAL ON)
endif()
