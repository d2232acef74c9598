# The programs, and the web UI inside the one that ships.
#
# The UI is bundled from static/ while the C++ compiles, and embedded. Its types come from the
# program itself: clinicd_without_ui prints the OpenAPI document, static/generated/api.d.ts is made
# from it, and `npm run check` holds the screens against it.
function(program name ui)
  add_executable(${name} src/main.cpp)
  precompiled(${name})
  target_link_libraries(${name} PRIVATE app embedded_schema embedded_licences ${ui})
endfunction()

set(ui_folder ${CMAKE_SOURCE_DIR}/static)
if(NOT CLINICD_UI OR NOT EXISTS ${ui_folder}/package-lock.json)
  program(clinicd embedded_no_ui)
  return()
endif()

set(ui_sources ${ui_folder}/package.json ${ui_folder}/package-lock.json)
file(GLOB ui_entries CONFIGURE_DEPENDS LIST_DIRECTORIES true ${ui_folder}/*)
foreach(entry ${ui_entries})
  if(IS_DIRECTORY ${entry} AND NOT entry MATCHES "/(node_modules|generated|dist)$")
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${entry}/*)
    list(APPEND ui_sources ${files})
  elseif(NOT IS_DIRECTORY ${entry})
    list(APPEND ui_sources ${entry})
  endif()
endforeach()
list(REMOVE_DUPLICATES ui_sources)

add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/npm-installed
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/install-npm
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/npm-installed
  DEPENDS ${ui_folder}/package-lock.json ${ui_folder}/package.json
          ${CMAKE_SOURCE_DIR}/scripts/install-npm
  COMMENT "Installing the UI's packages"
  VERBATIM)

# The voices of the waiting room, where a synthesizer is installed (docs/display.md).
option(CLINICD_VOICES "Record what the wall says with espeak-ng" ON)
find_program(espeak_ng espeak-ng)
find_program(opusenc opusenc)
set(voices)
if(CLINICD_VOICES AND espeak_ng AND opusenc)
  set(voices ${CMAKE_BINARY_DIR}/voice/uz.json)
  add_custom_command(
    OUTPUT ${voices}
    COMMAND ${CMAKE_SOURCE_DIR}/scripts/make-voices ${CMAKE_BINARY_DIR}/voice
    DEPENDS ${CMAKE_SOURCE_DIR}/scripts/make-voices ${ui_folder}/src/queue/phrases.json
    COMMENT "Recording the voices of the waiting room"
    VERBATIM)
  set(add_voices COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_BINARY_DIR}/voice
                         ${CMAKE_BINARY_DIR}/ui/voice)
else()
  message(STATUS "The waiting room has no voices: they need espeak-ng and opus-tools")
endif()

add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/ui-built
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${CMAKE_BINARY_DIR}/ui
  COMMAND ${CMAKE_COMMAND} -E env UI_OUT=${CMAKE_BINARY_DIR}/ui
          npm --prefix ${ui_folder} run --silent build -- --logLevel warn
  ${add_voices}
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/ui-built
  DEPENDS ${ui_sources} ${CMAKE_BINARY_DIR}/npm-installed ${voices}
  COMMENT "Building the UI"
  VERBATIM)
embed(ui BASE ${CMAKE_BINARY_DIR}/ui AFTER ${CMAKE_BINARY_DIR}/ui-built COMPRESS)

program(clinicd embedded_ui)
program(clinicd_without_ui embedded_no_ui)

set(api_types ${ui_folder}/generated/api.d.ts)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/openapi.json
  COMMAND clinicd_without_ui openapi > ${CMAKE_BINARY_DIR}/openapi.json.new
  COMMAND ${CMAKE_COMMAND} -E copy_if_different ${CMAKE_BINARY_DIR}/openapi.json.new
          ${CMAKE_BINARY_DIR}/openapi.json
  DEPENDS clinicd_without_ui
  COMMENT "Writing openapi.json"
  VERBATIM)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/api-types
  COMMAND ${CMAKE_COMMAND} -E make_directory ${ui_folder}/generated
  COMMAND npm --prefix ${ui_folder} run --silent types -- ${CMAKE_BINARY_DIR}/openapi.json
          --output ${api_types}
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/api-types
  DEPENDS ${CMAKE_BINARY_DIR}/openapi.json ${CMAKE_BINARY_DIR}/npm-installed
  COMMENT "Generating the UI's types"
  VERBATIM)
add_custom_target(ui_types DEPENDS ${CMAKE_BINARY_DIR}/api-types)
