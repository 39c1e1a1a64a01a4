# gaiyo_add_windows_resources(<target> <description>): icon, version and manifest of a program.
# <description> is what the task manager and Explorer show, as a literal of a resource script.
function(gaiyo_add_windows_resources name description)
    set(icon ${PROJECT_SOURCE_DIR}/resources/icons/gaiyo.ico)
    set(manifest ${PROJECT_SOURCE_DIR}/packaging/windows/program.manifest)
    string(REPLACE "." "," version_numbers "${PROJECT_VERSION}.0")
    if(MSVC)
        # Its linker takes the manifest itself and merges it with its own.
        set(manifest_line "")
        target_sources(${name} PRIVATE ${manifest})
    else()
        set(manifest_line "1 24 \"${manifest}\"")
    endif()
    set(script ${CMAKE_CURRENT_BINARY_DIR}/${name}.rc)
    configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/program.rc.in ${script} @ONLY)
    target_sources(${name} PRIVATE ${script})
    set_source_files_properties(${script} PROPERTIES OBJECT_DEPENDS "${icon};${manifest}")
endfunction()
