# One text with the terms of everything inside the binary, and a list of its parts.
set(licences ${CMAKE_BINARY_DIR}/licences)
set(collect ${CMAKE_SOURCE_DIR}/cmake/collect-licences)
set(npm_stamp "")
if(CLINICD_UI AND EXISTS ${CMAKE_SOURCE_DIR}/static/package-lock.json)
  set(npm_stamp ${CMAKE_BINARY_DIR}/npm-installed)
endif()
add_custom_command(
  OUTPUT ${licences}/licences ${licences}/parts
  COMMAND ${collect} ${licences} $<$<BOOL:${npm_stamp}>:${CMAKE_SOURCE_DIR}/static>
  DEPENDS ${collect} ${CMAKE_SOURCE_DIR}/cmake/npm-licences.mjs ${third_party}/versions ${npm_stamp}
  COMMENT "Collecting licences"
  VERBATIM)
embed(licences BASE ${licences} FILES ${licences}/licences ${licences}/parts)
