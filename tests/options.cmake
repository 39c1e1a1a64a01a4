# What test programs are built with: the product's own options, but not optimised and, where the
# product has the sanitizers' code, without it: tests run once, it is the product that they try, and
# its libraries keep inline functions of their own (see gaiyo_library). What tests allocate is watched
# all the same. Benches, tortures and fuzz, whose figures count, take gaiyo_options.
add_library(gaiyo_test_options INTERFACE)
target_link_libraries(gaiyo_test_options INTERFACE gaiyo_plain_options)
target_compile_options(gaiyo_test_options INTERFACE
    $<$<AND:$<NOT:$<CONFIG:Debug>>,$<NOT:$<BOOL:${MSVC}>>>:-O0>)
if(GAIYO_SANITIZE)
    target_compile_definitions(gaiyo_test_options INTERFACE GAIYO_SANITIZED)
endif()
if(GAIYO_PCH)
    # Qt Test tells every program its folder; nothing here asks, and precompiled headers cannot be
    # shared where a macro differs.
    target_compile_options(gaiyo_test_options INTERFACE
        -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
endif()
