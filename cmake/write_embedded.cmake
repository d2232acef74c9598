# Writes FOLDER/bytes.S and FOLDER/table.cpp for embed(); see embed.cmake. Run with cmake -P.
cmake_minimum_required(VERSION 3.25)
file(MAKE_DIRECTORY ${FOLDER})
if(NOT FILES AND BASE)
  file(GLOB_RECURSE FILES ${BASE}/*)
endif()

# Compressed once per content: the packed files are kept, named by what they were made from.
function(pack file name)
  file(SIZE ${file} size)
  file(SHA256 ${file} hash)
  foreach(kind br gz)
    set(packed ${FOLDER}/packed/${hash}.${kind})
    if(NOT EXISTS ${packed})
      file(MAKE_DIRECTORY ${FOLDER}/packed)
      if(kind STREQUAL br)
        set(command brotli --quality=11 --stdout ${file})
      else()
        set(command gzip -9 --no-name --stdout ${file})
      endif()
      execute_process(COMMAND ${command} OUTPUT_FILE ${packed}.new COMMAND_ERROR_IS_FATAL ANY)
      file(RENAME ${packed}.new ${packed})
    endif()
    file(SIZE ${packed} packed_size)
    if(packed_size LESS size)
      set_property(GLOBAL APPEND PROPERTY entries "${name}.${kind}|${packed}")
    endif()
  endforeach()
endfunction()

foreach(file ${FILES})
  file(RELATIVE_PATH name ${BASE} ${file})
  set_property(GLOBAL APPEND PROPERTY entries "${name}|${file}")
  if(COMPRESS AND name MATCHES "\\.(html|js|mjs|css|svg|json|txt|webmanifest)$")
    pack(${file} ${name})
  endif()
endforeach()
get_property(entries GLOBAL PROPERTY entries)
# A tab sorts before every letter, so the names alone decide the order.
list(TRANSFORM entries REPLACE "\\|" "\t")
list(SORT entries COMPARE STRING)

set(asm "    .section .rodata\n")
set(rows "")
set(declarations "")
set(n 0)
foreach(entry ${entries})
  string(REPLACE "\t" ";" entry "${entry}")
  list(GET entry 0 name)
  list(GET entry 1 file)
  file(SHA256 ${file} hash)  # so that the assembler runs again exactly when a file changes
  set(symbol embedded_${NAME}_${n})
  string(APPEND asm "    .global ${symbol}, ${symbol}_end\n    .balign 16\n"
                    "${symbol}: .incbin \"${file}\"  # ${hash}\n${symbol}_end: .byte 0\n")
  string(APPEND declarations "extern const char ${symbol}[], ${symbol}_end[];\n")
  string(APPEND rows "    row(\"${name}\", ${symbol}, ${symbol}_end),\n")
  math(EXPR n "${n}+1")
endforeach()
string(APPEND asm "    .section .note.GNU-stack,\"\",@progbits\n")

if(n EQUAL 0)
  set(body "std::span<const Embedded> embedded_${NAME}() {\n    return {};\n}\n")
else()
  set(body "namespace {
Embedded row(std::string_view name, const char* begin, const char* end) {
    return {name, {begin, static_cast<std::size_t>(end - begin)}};
}
}  // namespace

std::span<const Embedded> embedded_${NAME}() {
    static const Embedded table[] = {\n${rows}};
    return table;\n}\n")
endif()
file(WRITE ${FOLDER}/bytes.S "${asm}")
file(WRITE ${FOLDER}/table.cpp
     "#include \"core/embedded.h\"\n"
     "extern \"C\" {\n${declarations}}\nnamespace clinic {\n${body}}\n")
