# The gallery shows every widget with likely data in one window; look at it: build/tests/gallery [--light] [--scale 1.25] [--shot FILE].
if(TARGET lacquer_widgets)
  add_executable(gallery ${CMAKE_CURRENT_LIST_DIR}/gallery.cpp)
  target_link_libraries(gallery PRIVATE lacquer_widgets lacquer_test_support)
  set_target_properties(gallery PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
endif()
