# The house's rules as tests. lint_house and style_format run over the sources, lint_selftest over bad examples.
find_program(PYTHON3 NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(lint ${CMAKE_CURRENT_LIST_DIR})
add_test(NAME lint_house COMMAND ${PYTHON3} -B ${lint}/lint.py ${CMAKE_SOURCE_DIR})
add_test(NAME lint_selftest COMMAND ${PYTHON3} -B ${lint}/lint.py --self-test)
add_test(NAME style_format COMMAND ${lint}/format.sh ${CMAKE_SOURCE_DIR})
set_tests_properties(lint_house lint_selftest style_format PROPERTIES LABELS lint TIMEOUT 120)
add_test(NAME translations_german
  COMMAND ${PYTHON3} -B ${lint}/translations.py ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/translations-test)
set_tests_properties(translations_german PROPERTIES LABELS lint TIMEOUT 60)
