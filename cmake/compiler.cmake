# How our own sources are compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# No libraries to share: position-independent executables only, in one mode, or PCHs do not fit.

# Asserts stay on in releases: a clinic would rather restart than store nonsense.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g")

add_library(house INTERFACE)  # every target of ours links it
target_include_directories(house INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(house INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wnon-virtual-dtor>
  $<$<COMPILE_LANGUAGE:CXX>:-Wcast-qual;-Wextra-semi;-Wformat=2>
  -fPIE -fstack-protector-strong -ffunction-sections -fdata-sections)
# GCC's flow warnings are wrong in instrumented code.
if(CLINICD_WERROR AND NOT CLINICD_SANITIZE)
  target_compile_options(house INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()
target_compile_definitions(house INTERFACE _GLIBCXX_ASSERTIONS)
if(CMAKE_BUILD_TYPE STREQUAL Release)
  target_compile_definitions(house INTERFACE _FORTIFY_SOURCE=2 BOOST_DISABLE_ASSERTS)
endif()

if(CLINICD_SANITIZE)
  # Optimized a little, or the suite takes hours; traces keep their lines.
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
  target_compile_options(house INTERFACE -fsanitize=${CLINICD_SANITIZE} -fno-omit-frame-pointer)
  target_compile_options(house INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-sanitize-recover=all>)
  target_link_options(house INTERFACE -fsanitize=${CLINICD_SANITIZE})
endif()
if(CLINICD_COVERAGE)
  target_compile_options(house INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(house INTERFACE --coverage)
endif()

target_link_options(house INTERFACE -Wl,--gc-sections -Wl,-z,relro,-z,now -pie
  -Wl,--compress-debug-sections=zlib)
if(CLINICD_STATIC AND NOT CLINICD_SANITIZE)
  target_link_options(house INTERFACE -static-libstdc++ -static-libgcc)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  # What one build folder compiled, every other may use: paths count relative to the folder
  # (CCACHE_BASEDIR) and the folder itself does not count (NOHASHDIR), except that counters of
  # covered lines are written to it. GCC's precompiled headers need the sloppiness and the flag.
  set(sloppiness pch_defines,time_macros,include_file_mtime,include_file_ctime)
  set(nohashdir CCACHE_NOHASHDIR=1)
  if(CLINICD_COVERAGE)
    set(nohashdir "")
  endif()
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=${sloppiness}
    CCACHE_BASEDIR=/ ${nohashdir} ${CCACHE})
  target_compile_options(house INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()
