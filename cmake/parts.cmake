# What the program is made of besides its own sources; scripts/fetch-deps and install-deps bring it.
set(third_party ${CMAKE_SOURCE_DIR}/third_party)
if(NOT EXISTS ${third_party}/versions)
  message(FATAL_ERROR "third_party/ is empty: run scripts/install-deps and scripts/fetch-deps")
endif()
find_package(Threads REQUIRED)

# SQLite with SQLiteCpp: compiled once per folder with our options.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/cmake/sqlite-options ${CMAKE_SOURCE_DIR}/scripts/build-sqlite
  ${third_party}/versions)
execute_process(COMMAND ${CMAKE_SOURCE_DIR}/scripts/build-sqlite COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS cmake/sqlite-options sqlite_options REGEX "^SQLITE_")
add_library(sqlite STATIC IMPORTED)
set_target_properties(sqlite PROPERTIES IMPORTED_LOCATION ${third_party}/build/libsqlite.a)
target_include_directories(sqlite SYSTEM INTERFACE ${third_party}/sqlite
  ${third_party}/sqlitecpp/include)
target_compile_definitions(sqlite INTERFACE ${sqlite_options})
target_link_libraries(sqlite INTERFACE Threads::Threads)

add_library(httplib INTERFACE)
target_include_directories(httplib SYSTEM INTERFACE ${third_party}/httplib)
# Above what the front lets through, so that there is one limit: the front's. The same in every file
# that includes it.
target_compile_definitions(httplib INTERFACE CPPHTTPLIB_HEADER_MAX_LENGTH=32768)
target_link_libraries(httplib INTERFACE Threads::Threads)

# What leaves the house goes over libcurl, which fetch-deps compiles: see there what it can do.
if(NOT EXISTS ${third_party}/curl/libcurl.a)
  message(FATAL_ERROR "third_party/curl is missing: run scripts/fetch-deps")
endif()

# part(<name> <archive>...): a Debian library, linked from its static archive.
function(part name)
  add_library(${name} INTERFACE)
  foreach(archive ${ARGN})
    find_library(${archive}_archive NAMES lib${archive}.a REQUIRED)
    mark_as_advanced(${archive}_archive)
    target_link_libraries(${name} INTERFACE ${${archive}_archive})
  endforeach()
endfunction()
part(boost boost_json boost_program_options)
part(sodium sodium)
part(openssl ssl crypto)
part(zlib z)
add_library(curl STATIC IMPORTED)
set_target_properties(curl PROPERTIES IMPORTED_LOCATION ${third_party}/curl/libcurl.a)
target_include_directories(curl SYSTEM INTERFACE ${third_party}/curl/include)
target_compile_definitions(curl INTERFACE CURL_STATICLIB)
target_link_libraries(curl INTERFACE openssl Threads::Threads)
part(qr qrcodegencpp)

# Time zones come from Abseil, which reads the system's tzdata. Its CMake package would pick the
# shared libraries; each archive stands before those it needs.
part(time_zones absl_time absl_civil_time absl_time_zone absl_strings absl_strings_internal
  absl_int128 absl_base absl_spinlock_wait absl_raw_logging_internal absl_throw_delegate
  absl_log_severity)
