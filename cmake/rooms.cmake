# The floors of the house as libraries. Every .cpp of a folder belongs to its library; a folder that
# is none of the floors is a room. scripts/check-layers guards who may include whom.
# One precompiled header for all that speak JSON and SQL: Boost.JSON alone costs seconds per file.
file(WRITE ${CMAKE_BINARY_DIR}/pch.cpp.new "// Carries the precompiled header.\n")
configure_file(${CMAKE_BINARY_DIR}/pch.cpp.new ${CMAKE_BINARY_DIR}/pch.cpp COPYONLY)
add_library(pch OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
target_link_libraries(pch PRIVATE house sqlite)
target_precompile_headers(pch PRIVATE
  <SQLiteCpp/SQLiteCpp.h> <boost/describe.hpp> <boost/json.hpp>
  <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <unordered_map> <vector>)

# precompiled(<target>): the target uses that header.
function(precompiled target)
  target_link_libraries(${target} PRIVATE house sqlite)
  target_precompile_headers(${target} REUSE_FROM pch)
endfunction()

# floor(<name> SOURCES <file>... [BELOW <library>...])
function(floor name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;BELOW")
  if(arg_SOURCES)
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC house ${arg_BELOW})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE house ${arg_BELOW})
  endif()
endfunction()
function(precompiled_floor name)
  floor(${name} ${ARGN})
  get_target_property(type ${name} TYPE)
  if(NOT type STREQUAL INTERFACE_LIBRARY)
    precompiled(${name})
  endif()
endfunction()

file(GLOB_RECURSE core_sources CONFIGURE_DEPENDS src/core/*.cpp)
file(GLOB_RECURSE platform_sources CONFIGURE_DEPENDS src/platform/*.cpp)
file(GLOB_RECURSE db_sources CONFIGURE_DEPENDS src/db/*.cpp)
file(GLOB_RECURSE api_sources CONFIGURE_DEPENDS src/api/*.cpp)
file(GLOB_RECURSE http_sources CONFIGURE_DEPENDS src/http/*.cpp)
file(GLOB_RECURSE all_sources CONFIGURE_DEPENDS src/*.cpp)
file(GLOB app_sources CONFIGURE_DEPENDS src/*.cpp src/cli/*.cpp)
list(REMOVE_ITEM app_sources ${CMAKE_SOURCE_DIR}/src/main.cpp)
set(rooms_sources ${all_sources})
list(REMOVE_ITEM rooms_sources ${CMAKE_SOURCE_DIR}/src/main.cpp ${core_sources} ${platform_sources}
  ${db_sources} ${api_sources} ${http_sources} ${app_sources})

set_source_files_properties(src/core/version.cpp PROPERTIES
  COMPILE_DEFINITIONS CLINICD_VERSION="${PROJECT_VERSION}")
precompiled_floor(core SOURCES ${core_sources} BELOW boost sodium openssl qr zlib time_zones)
floor(platform SOURCES ${platform_sources} BELOW Threads::Threads)
precompiled_floor(db SOURCES ${db_sources} BELOW core platform sqlite)
precompiled_floor(api SOURCES ${api_sources} BELOW db)
precompiled_floor(rooms SOURCES ${rooms_sources} BELOW api)

# What many people choose as a password, for the room of accounts.
set(common_passwords ${CMAKE_BINARY_DIR}/common-passwords.txt)
add_custom_command(
  OUTPUT ${common_passwords}
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/make-common-passwords ${common_passwords}
  DEPENDS ${CMAKE_SOURCE_DIR}/scripts/make-common-passwords
  COMMENT "Listing common passwords"
  VERBATIM)
embed(passwords BASE ${CMAKE_BINARY_DIR} FILES ${common_passwords})
target_link_libraries(rooms PRIVATE embedded_passwords)
floor(http SOURCES ${http_sources} BELOW core platform httplib curl openssl)
precompiled_floor(app SOURCES ${app_sources} BELOW rooms http)

file(GLOB schema CONFIGURE_DEPENDS schema/*.sql)
embed(schema BASE ${CMAKE_SOURCE_DIR}/schema FILES ${schema})
embed(ui LIBRARY embedded_no_ui)
