<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Mail</name>
    <message numerus="yes">
        <source>%n character(s) could not be read as %1.</source>
        <translation>
            <numerusform>%n character could not be read as %1.</numerusform>
            <numerusform>%n characters could not be read as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gaiyo::ComparisonDialog</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
</TS>
