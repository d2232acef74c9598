# Readers of outside bytes, each under a fuzzer of its own: tests/fuzz/<name>.cpp with the few files
# it reads through. Usually each replays its corpus (the tests fuzz.<name>); with CLINICD_FUZZ and
# clang, scripts/fuzz lets libFuzzer make bytes up.
option(CLINICD_FUZZ "Link the readers of outside bytes with libFuzzer" OFF)

# fuzz(<name> <source below src>...)
function(fuzz name)
  list(TRANSFORM ARGN PREPEND src/)
  add_executable(fuzz_${name} tests/fuzz/${name}.cpp ${ARGN})
  precompiled(fuzz_${name})
  target_include_directories(fuzz_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(fuzz_${name} PRIVATE core)
  if(CLINICD_FUZZ)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(fuzz_${name} PRIVATE tests/fuzz/replay.cpp)
    add_test(NAME fuzz.${name}
      COMMAND fuzz_${name} ${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${name})
    set_tests_properties(fuzz.${name} PROPERTIES LABELS unit TIMEOUT 120)
  endif()
endfunction()

fuzz(request_head http/message.cpp)
fuzz(json)
fuzz(csv imports/line.cpp)
fuzz(webhooks api/route.cpp providers/amounts.cpp providers/click_protocol.cpp
  providers/payme_protocol.cpp providers/signed_event.cpp)
fuzz(backup_header db/files.cpp db/new_file.cpp db/sealed.cpp operations/manifest.cpp
  platform/files.cpp platform/paths.cpp)
