# Tests, by label: unit, checks (about the sources and the binary), ui, browser, crash.
# A file tests/<name>.cpp joins the one `tests` program and becomes the test unit.<name>;
# tests/tool_<name>.cpp is a program with its own main. tool_check_* run on the source folder,
# tool_crash_* on the built clinicd; any other tool is only built.
enable_testing()

# Seconds until a test counts as hung; counters and sanitizers slow it down many times.
set(longest 300)
if(CLINICD_SANITIZE OR CLINICD_COVERAGE)
  set(longest 1800)
endif()

file(GLOB test_sources CONFIGURE_DEPENDS tests/*.cpp)
set(tools ${test_sources})
list(FILTER tools INCLUDE REGEX "/tool_[^/]*$")
list(FILTER test_sources EXCLUDE REGEX "/tool_[^/]*$")

if(test_sources)
  add_executable(tests ${test_sources})
  precompiled(tests)
  target_include_directories(tests PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  # GCC 12 at -O2 takes an empty std::optional member for a value read too early (GCC bug 80635),
  # and is wrong about arguments made on the spot and about short strings.
  target_compile_options(tests PRIVATE -Wno-maybe-uninitialized -Wno-array-bounds
    -Wno-stringop-overflow)
  target_compile_definitions(tests PRIVATE CLINICD_SOURCE="${CMAKE_SOURCE_DIR}")
  target_link_libraries(tests PRIVATE app embedded_schema embedded_licences embedded_no_ui)
endif()
foreach(file ${test_sources})
  cmake_path(GET file STEM name)
  # Files without a test case only help others.
  file(STRINGS ${file} has_cases REGEX "(TEST_CASE|SCENARIO)" LIMIT_COUNT 1)
  if(has_cases)
    add_test(NAME unit.${name} COMMAND tests "--source-file=*/tests/${name}.cpp")
    # A filter that finds nothing must not pass.
    set_tests_properties(unit.${name} PROPERTIES LABELS unit TIMEOUT ${longest}
      FAIL_REGULAR_EXPRESSION "test cases: +0 ")
  endif()
endforeach()

# Instructions are counted by callgrind.
find_program(VALGRIND valgrind)
if(NOT VALGRIND)
  message(FATAL_ERROR "valgrind is missing: run scripts/install-deps")
endif()
foreach(file ${tools})
  cmake_path(GET file STEM name)
  string(REGEX REPLACE "^tool_" "" test ${name})
  add_executable(${name} ${file})
  precompiled(${name})
  target_link_libraries(${name} PRIVATE app embedded_schema embedded_licences embedded_no_ui)
  if(test MATCHES "^check_")
    string(REGEX REPLACE "^check_" "checks." test ${test})
    add_test(NAME ${test} COMMAND ${name} ${CMAKE_SOURCE_DIR})
    set_tests_properties(${test} PROPERTIES LABELS checks TIMEOUT 120)
  elseif(test STREQUAL cost AND CMAKE_BUILD_TYPE STREQUAL Release AND NOT CLINICD_SANITIZE
         AND NOT CLINICD_COVERAGE)
    # Counts instructions: the stored ones are those of a release.
    add_test(NAME checks.cost COMMAND ${CMAKE_SOURCE_DIR}/scripts/cost $<TARGET_FILE:${name}>)
    set_tests_properties(checks.cost PROPERTIES LABELS checks TIMEOUT 300)
  elseif(test MATCHES "^crash")
    add_test(NAME ${test} COMMAND ${name} $<TARGET_FILE:clinicd>)
    set_tests_properties(${test} PROPERTIES LABELS crash TIMEOUT ${longest})
  endif()
endforeach()

# The short form of each campaign; scripts/campaign has the long ones.
foreach(campaign power io full clock wal writer busy stop instance load rotation restore
    damage)
  add_test(NAME campaign.${campaign}
    COMMAND tool_campaign $<TARGET_FILE:clinicd> ${campaign})
  set_tests_properties(campaign.${campaign} PROPERTIES LABELS crash TIMEOUT ${longest}
    SKIP_RETURN_CODE 77)
endforeach()

add_test(NAME checks.campaign_refuses COMMAND ${CMAKE_SOURCE_DIR}/scripts/campaign power 500)
set_tests_properties(checks.campaign_refuses PROPERTIES LABELS checks
  PASS_REGULAR_EXPRESSION "what is '500'")

# Guides whose steps run (scripts/check-guides).
foreach(guide access api backup-restore deployment logs messages monitoring payment-providers)
  add_test(NAME guides.${guide}
    COMMAND ${CMAKE_SOURCE_DIR}/scripts/check-guides $<TARGET_FILE:clinicd>
      ${CMAKE_SOURCE_DIR}/docs/${guide}.md)
  set_tests_properties(guides.${guide} PROPERTIES LABELS crash TIMEOUT ${longest})
endforeach()

# The checks themselves, where they must refuse: tests/bad_house holds one of each fault.
function(check_refuses name expected)
  add_test(NAME checks.${name}_refuses
    COMMAND tool_check_${name} ${CMAKE_SOURCE_DIR}/tests/bad_house)
  set_tests_properties(checks.${name}_refuses PROPERTIES LABELS checks
    PASS_REGULAR_EXPRESSION "${expected}")
endfunction()
string(CONCAT faults "core may not include db.*gossip is not in.*queue may not include billing"
  ".*httplib.h> belongs to http.*4 files checked, 4 complaints")
check_refuses(layers "${faults}")
string(CONCAT faults "without ON DELETE.*tickets is not STRICT.*:18: SQL outside"
  ".*:6: SCAN p.*:10: no such column: nmae.*:12: lacks an index.*:14: sorts aside.*7 queries"
  " checked, 7 complaints")
check_refuses(sql "${faults}")
add_test(NAME checks.links
  COMMAND node ${CMAKE_SOURCE_DIR}/scripts/check-links.mjs ${CMAKE_SOURCE_DIR})
set_tests_properties(checks.links PROPERTIES LABELS checks)
add_test(NAME checks.links_refuses
  COMMAND node ${CMAKE_SOURCE_DIR}/scripts/check-links.mjs ${CMAKE_SOURCE_DIR}/tests/bad_house)
string(CONCAT faults "docs/nowhere.md is not there.*has no heading #gone.*docs/lost.md is not named"
  ".*3 complaints")
set_tests_properties(checks.links_refuses PROPERTIES LABELS checks
  PASS_REGULAR_EXPRESSION "${faults}")
# One figure is stored 6 % too low.
add_test(NAME checks.cost_refuses
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/cost --compare ${CMAKE_SOURCE_DIR}/tests/bad_house/costs.txt
    ${CMAKE_SOURCE_DIR}/tests/bad_house/counted.txt)
set_tests_properties(checks.cost_refuses PROPERTIES LABELS checks
  PASS_REGULAR_EXPRESSION "payment +106000 +100000 +.6.0 %.*1 cost more than 5 %")
check_refuses(style "long.cpp:44: 101 columns.*:45: blank.*:1: a function of 42.* 3 complaints")

if(CLINICD_STATIC AND NOT CLINICD_SANITIZE)
  add_test(NAME checks.self_contained
    COMMAND ${CMAKE_SOURCE_DIR}/scripts/check-self-contained $<TARGET_FILE:clinicd>)
  set_tests_properties(checks.self_contained PROPERTIES LABELS checks)
endif()

add_test(NAME checks.log_shipping
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/check-log-shipping $<TARGET_FILE:clinicd>)
set_tests_properties(checks.log_shipping PROPERTIES LABELS checks TIMEOUT 300
  SKIP_RETURN_CODE 77)

add_test(NAME checks.bench
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/check-bench $<TARGET_FILE:clinicd>)
set_tests_properties(checks.bench PROPERTIES LABELS checks TIMEOUT 600)

add_test(NAME checks.package
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/check-package $<TARGET_FILE:clinicd>)
set_tests_properties(checks.package PROPERTIES LABELS checks TIMEOUT 300)

add_test(NAME checks.recovery
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/check-recovery $<TARGET_FILE:clinicd>)
set_tests_properties(checks.recovery PROPERTIES LABELS checks TIMEOUT 120)

add_test(NAME checks.prometheus
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/check-prometheus $<TARGET_FILE:clinicd>)
set_tests_properties(checks.prometheus PROPERTIES LABELS checks TIMEOUT 180 SKIP_RETURN_CODE 77)

if(TARGET ui_types)
  # The types are part of the test build, so that ctest alone needs no second step.
  add_custom_target(ui_types_for_tests ALL DEPENDS ui_types)
  foreach(script check test)
    add_test(NAME ui.${script} COMMAND npm --prefix ${ui_folder} run --silent ${script})
    set_tests_properties(ui.${script} PROPERTIES LABELS ui TIMEOUT 300)
  endforeach()
  add_test(NAME ui.sizes COMMAND ${CMAKE_SOURCE_DIR}/scripts/ui-sizes ${CMAKE_BINARY_DIR}/ui)
  set_tests_properties(ui.sizes PROPERTIES LABELS ui TIMEOUT 60)
  # tests/browser/<name>.test.mjs: a day in a real browser, against the built program.
  file(GLOB browser_tests CONFIGURE_DEPENDS tests/browser/*.test.mjs)
  foreach(file ${browser_tests})
    cmake_path(GET file STEM LAST_ONLY name)
    string(REGEX REPLACE "\\.test$" "" name ${name})
    add_test(NAME browser.${name} COMMAND node ${file})
    set_tests_properties(browser.${name} PROPERTIES LABELS browser TIMEOUT 600
      RUN_SERIAL ON
      ENVIRONMENT "CLINICD=$<TARGET_FILE:clinicd>;NODE_PATH=${ui_folder}/node_modules")
  endforeach()
endif()
