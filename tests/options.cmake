# What test programs are built with: the product's own options, but not optimised, since they run
# once and the product that they try is optimised as ever. (What a header has inline is then the
# program's for all of it: with the sanitizers that is felt, so there a little.) Benches and
# tortures, whose figures count, take gaiyo_options.
add_library(gaiyo_test_options INTERFACE)
target_link_libraries(gaiyo_test_options INTERFACE gaiyo_options)
target_compile_options(gaiyo_test_options INTERFACE
    $<$<AND:$<CONFIG:Release>,$<NOT:$<BOOL:${MSVC}>>>:-O0>
    $<$<AND:$<CONFIG:RelWithDebInfo>,$<NOT:$<BOOL:${MSVC}>>>:-O1>)
if(GAIYO_PCH)
    # Qt Test tells every program its folder; nothing here asks, and precompiled headers cannot be
    # shared where a macro differs.
    target_compile_options(gaiyo_test_options INTERFACE
        -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
endif()
