<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>%1 is missing; the program&apos;s --help shows how the command is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many; put quotation marks around a name that contains spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty; give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an option of this command; the program&apos;s --help lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice; give it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value; leave out what follows the =.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value: write %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be written to the standard output; check where it is sent and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has a fault and stopped (%1); the document is as it was. Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists and is left as it is; give another name, or --force to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file; give the name of a file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of %1 does not exist; make it or give another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: the folder is read-only; give another folder or ask for the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: there is no room left; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written; check the folder and the connection to it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaiyo: the booklet of a public comment, on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command also takes --quiet (no progress), --lang en|ja and --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code: 0 done, 1 findings, 2 wrong usage, 3 input refused, 4 file busy, read-only or unreachable, 5 a fault of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang is en or ja, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a command; gaiyo-cli --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Markup</name>
    <message>
        <source>The { at character %1 is neither {{No:…}} nor {{lb}}; write a { of the text as {{lb}}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>“%1” cannot be an id: 1 to 64 letters, digits, - and _ are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading “%1” hangs on “%2”, which is not in the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opinion “%1” hangs on “%2”, which is not in the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opinion “%1” has the response “%2”, which is not in the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opinion “%1” has the category “%2”, which is not in the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The count of the opinion “%1” must be 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The response “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some headings hang on each other in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The setting “%1” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the setting “%1” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>There is no template “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
