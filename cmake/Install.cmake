# What is installed where, and the Debian package: cpack --config build/CPackConfig.cmake.
include(GNUInstallDirs)
set(doc ${CMAKE_INSTALL_DATADIR}/doc/lacquer)
if(TARGET lacquer-cli)
  install(TARGETS lacquer-cli)
endif()
if(TARGET lacquer)
  install(TARGETS lacquer)
endif()

configure_file(packaging/desktop/org.lacquer.Lacquer.metainfo.xml org.lacquer.Lacquer.metainfo.xml @ONLY)
install(FILES packaging/desktop/lacquer.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/lacquer.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/desktop/lacquer-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME lacquer.xml)
install(FILES ${CMAKE_BINARY_DIR}/org.lacquer.Lacquer.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/deb/copyright DESTINATION ${doc})

# Debian wants man pages and changelog compressed, without a time stamp: the same package each time.
function(install_compressed file destination)
  get_filename_component(name ${file} NAME)
  set(packed ${CMAKE_BINARY_DIR}/compressed/${name}.gz)
  add_custom_command(OUTPUT ${packed} DEPENDS ${CMAKE_SOURCE_DIR}/${file} VERBATIM
    COMMAND sh -c "gzip -9nc \"$1\" > \"$2\"" gzip ${CMAKE_SOURCE_DIR}/${file} ${packed})
  add_custom_target(compress_${name} ALL DEPENDS ${packed})
  install(FILES ${packed} DESTINATION ${destination})
endfunction()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/compressed)
install_compressed(packaging/man/lacquer.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed(packaging/man/lacquer-cli.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed(packaging/deb/changelog ${doc})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME lacquer)
set(CPACK_PACKAGE_VENDOR "The Lacquer project")
set(CPACK_PACKAGE_CONTACT "The Lacquer project <lacquer@localhost>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION sound)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, libasound2-plugins")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "asc-music, fretsonfire-songs-muldjord, jackd2")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "mastering workstation
 Lacquer masters mixes against references: it plays mix, master and reference
 in step at equal loudness, shapes the sound with an equalizer, a compressor
 and a true-peak limiter, measures to EBU R 128, and exports a file that is
 bit for bit what was heard. lacquer-cli does the same without a window.")
include(CPack)
