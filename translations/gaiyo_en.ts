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
<context>
    <name>gaiyo::YearlyDialog</name>
    <message numerus="yes">
        <source>%n opinions</source>
        <translation>
            <numerusform>%n opinion</numerusform>
            <numerusform>%n opinions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are counted. The lines stand in the order of their periods; those without one, or with the same, as in the list above.</source>
        <translation>
            <numerusform>%n document is counted. The lines stand in the order of their periods; those without one, or with the same, as in the list above.</numerusform>
            <numerusform>%n documents are counted. The lines stand in the order of their periods; those without one, or with the same, as in the list above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are counted; not in the table, because they could not be read: %1.</source>
        <translation>
            <numerusform>%n document is counted; not in the table, because they could not be read: %1.</numerusform>
            <numerusform>%n documents are counted; not in the table, because they could not be read: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
