# Data files inside the core: lacquer_embed(target) makes base/Embedded's table from resources/.
# As a script (-P): writes OUT from the LIST of files below ROOT.
if(CMAKE_SCRIPT_MODE_FILE)
  set(body "// Made by cmake/Embed.cmake: the data files of resources/.\n#include \"base/Embedded.h\"\n\n")
  string(APPEND body "#include <array>\n\nnamespace lacquer {\nnamespace {\n\n")
  set(count 0)
  set(rows "")
  file(STRINGS ${LIST} files)
  foreach(file IN LISTS files)
    file(READ ${ROOT}/${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
    string(APPEND body "constexpr unsigned char kFile${count}[] = {${bytes}0};\n")
    string(APPEND rows "        {\"${file}\", {reinterpret_cast<const char*>(kFile${count}), sizeof kFile${count} - 1}},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  string(APPEND body "\n}  // namespace\n\nstd::span<const EmbeddedFile> embeddedFiles() {\n")
  string(APPEND body "    static const std::array<EmbeddedFile, ${count}> kFiles{{\n${rows}    }};\n    return kFiles;\n}\n\n}  // namespace lacquer\n")
  file(WRITE ${OUT} "${body}")
  return()
endif()

function(lacquer_embed target)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/resources
    ${CMAKE_SOURCE_DIR}/resources/*.json ${CMAKE_SOURCE_DIR}/resources/*.md)
  list(SORT files)
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded.list CONTENT "${lines}\n" @ONLY)
  list(TRANSFORM files PREPEND ${CMAKE_SOURCE_DIR}/resources/)
  set(out ${CMAKE_BINARY_DIR}/EmbeddedFiles.cpp)
  add_custom_command(OUTPUT ${out} VERBATIM
    COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/resources -DLIST=${CMAKE_BINARY_DIR}/embedded.list
      -DOUT=${out} -P ${CMAKE_SOURCE_DIR}/cmake/Embed.cmake
    DEPENDS ${files} ${CMAKE_BINARY_DIR}/embedded.list ${CMAKE_SOURCE_DIR}/cmake/Embed.cmake)
  target_sources(${target} PRIVATE ${out})
endfunction()
