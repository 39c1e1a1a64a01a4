# The Debian package by CPack; packaging/debian/package.sh calls it and looks at what came out.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gaiyo)
set(CPACK_PACKAGE_VENDOR "The Gaiyo founders")
set(CPACK_PACKAGE_CONTACT "The Gaiyo founders <maintainers@gaiyo.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "editor of the booklet of a municipality's public comment")
set(CPACK_PACKAGE_DESCRIPTION
"A municipality that has put a draft plan out for comment publishes every
opinion beside its response. Gaiyo is where that booklet is written, kept
consistent, checked, printed and published as an accessible PDF. Numbers,
counts and references between opinions are computed, and several people can
work in one file on a shared folder. The program speaks Japanese.
.
gaiyo is the editor, gaiyo-cli the same on the command line.")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};gaiyo;gaiyo;/")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-morisawa-bizud-gothic, fonts-morisawa-bizud-mincho, libqt6sql6-sqlite")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "poppler-utils") # pdftotext reads the pages of a plan
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
