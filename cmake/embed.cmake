# embed(<name> [BASE <folder>] [FILES <file>...] [AFTER <stamp>...] [COMPRESS] [LIBRARY <name>])
#
# Makes the object library embedded_<name>, which defines clinic::embedded_<name>(), see
# core/embedded.h:
# every file under BASE, or only FILES, named relative to BASE. AFTER: what must be built first when
# the files come out of the build itself. COMPRESS: also puts in .br and .gz where they are smaller.
# Without BASE and FILES the table is empty. LIBRARY gives the library another name.
# The list is read when building, not when configuring, because a bundler names files by content.
function(embed name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "COMPRESS" "BASE;LIBRARY" "FILES;AFTER")
  if(NOT arg_LIBRARY)
    set(arg_LIBRARY embedded_${name})
  endif()
  set(folder ${CMAKE_BINARY_DIR}/embedded/${arg_LIBRARY})
  add_custom_command(
    OUTPUT ${folder}/table.cpp ${folder}/bytes.S
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DBASE=${arg_BASE} "-DFILES=${arg_FILES}"
            -DCOMPRESS=${arg_COMPRESS} -DFOLDER=${folder}
            -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${arg_FILES} ${arg_AFTER} ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    COMMENT "Embedding ${name}"
    VERBATIM)
  add_library(${arg_LIBRARY} OBJECT ${folder}/table.cpp ${folder}/bytes.S)
  target_link_libraries(${arg_LIBRARY} PRIVATE house)
endfunction()
