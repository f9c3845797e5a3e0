# The workstation: widgets know only values, the app joins them to the core.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg LinguistTools)
find_package(QCustomPlotQt6 CONFIG REQUIRED)

file(GLOB_RECURSE LACQUER_WIDGET_SOURCES CONFIGURE_DEPENDS widgets/*.cpp widgets/*.h)
file(GLOB LACQUER_APP_SOURCES CONFIGURE_DEPENDS app/*.cpp app/*.h)
list(REMOVE_ITEM LACQUER_APP_SOURCES ${CMAKE_SOURCE_DIR}/app/main.cpp)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)

if(LACQUER_WIDGET_SOURCES)
  file(GLOB LACQUER_RESOURCES CONFIGURE_DEPENDS resources/*.qrc)
  add_library(lacquer_widgets STATIC ${LACQUER_WIDGET_SOURCES} ${LACQUER_RESOURCES})
  target_include_directories(lacquer_widgets PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(lacquer_widgets PUBLIC lacquer_core Qt6::Widgets Qt6::Svg Qt6::PrintSupport
    PRIVATE QCustomPlotQt6::QCustomPlotQt6)
endif()
if(LACQUER_APP_SOURCES AND LACQUER_WIDGET_SOURCES)
  # Everything of the window but main(), so that tests can hold it.
  add_library(lacquer_app STATIC ${LACQUER_APP_SOURCES})
  target_include_directories(lacquer_app PUBLIC ${CMAKE_SOURCE_DIR})
  target_compile_definitions(lacquer_app PUBLIC LACQUER_VERSION="${PROJECT_VERSION}")
  target_link_libraries(lacquer_app PUBLIC lacquer_widgets PRIVATE QCustomPlotQt6::QCustomPlotQt6)
  add_executable(lacquer app/main.cpp)
  target_link_libraries(lacquer PRIVATE lacquer_app)
  set_target_properties(lacquer PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
endif()
