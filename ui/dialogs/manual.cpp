#include "dialogs/manual.h"

#include <QCoreApplication>

#include <array>

// A static library's resources are registered by name; the macro must stand outside namespaces.
static void registerPictures()
{
    Q_INIT_RESOURCE(manual);
}

namespace gaiyo {

namespace {

struct Chapter
{
    const char *title;
    const char *picture; // of the resources; "" for none
    const char *text;
};

constexpr std::array kChapters{
    Chapter{
        QT_TRANSLATE_NOOP("Manual", "From nothing to the booklet"), "",
        QT_TRANSLATE_NOOP(
            "Manual",
            "Ctrl+N makes a new booklet: write its title, choose a form by its picture, and press "
            "Enter.\n"
            "Copy the headings of the plan from Word or Excel and paste them with Ctrl+Shift+V; "
            "what each becomes is shown first.\n"
            "Choose a heading. Ctrl+Enter adds an opinion there: write it, Tab goes on to the "
            "response, Ctrl+1 to Ctrl+9 choose the category, and Ctrl+Enter adds the next one.\n"
            "The page under “Result” is what will be printed, and follows what you type. Nothing "
            "has to be "
            "saved, and Ctrl+Z takes back what was done last.\n"
            "F7 shows what has to be put right, Ctrl+F searches, and Ctrl+H replaces.\n"
            "Ctrl+Shift+E makes the PDF.\n"
            "Alt+1 goes to the plan, Alt+2 to the list, Alt+3 and Alt+4 to opinion and response. "
            "F11 leaves the two texts alone on the screen, and brings the rest back. Opinions that "
            "came as mails, letters or a table are taken in instead: see 2 and 7.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "1. The plan"), "plan",
            QT_TRANSLATE_NOOP("Manual",
                              "On the left stands the plan. Ctrl+Shift+N adds a heading, "
                              "Ctrl+Shift+M one below it, F2 renames it. Alt with the arrow "
                              "keys, or the mouse, moves it: up and down, one level in, one "
                              "level out. A list of headings copied from Word or Excel is "
                              "pasted with Ctrl+Shift+V. “Note the draft numbers” in the menu "
                              "“Edit” keeps the present numbers; from then on a new item shows "
                              "（素案：…） beside the numbers that have changed.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "2. Opinions"), "opinions",
            QT_TRANSLATE_NOOP(
                "Manual",
                "Ctrl+Enter adds an opinion below the chosen heading; its number "
                "is counted for you. Rows copied from Excel are pasted with "
                "Ctrl+Shift+O: the opinion, the response and the symbol each find"
                " their place, and a column 取組項目 or 該当箇所 names the heading "
                "by its number or title. Where it is not yet known what an opinion refers "
                "to, it waits under “Place not decided”; Ctrl+M or the mouse "
                "moves it, also several at once. Ctrl+Shift+D divides an opinion "
                "at the cursor, Ctrl+Shift+J joins it with the one above. The words "
                "above the list show only what is not written or not set yet, "
                "one category, what you work on (Ctrl+T), what has a note or "
                "shares a response; a click on the head of a column orders the "
                "list, and a third one brings the booklet's order back.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "3. Responses and categories"), "editor",
            QT_TRANSLATE_NOOP("Manual",
                              "Write the response beside the opinion. Type No. to refer to "
                              "another opinion: a list appears, by number or by words, and the "
                              "number follows that opinion wherever it moves. Ctrl with a click"
                              " on a number goes there. Ctrl+1 to Ctrl+9 choose the category. "
                              "Ctrl+Shift+U gives the opinion the same response as the one "
                              "above. The internal note is never printed. Ctrl+Page down and "
                              "Ctrl+Page up go to the next and the previous opinion, F9 to the "
                              "next one to do.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "4. Saving, and working together"), "conflict",
            QT_TRANSLATE_NOOP("Manual",
                              "Everything is saved by itself; the line at the foot says when, "
                              "and who else is here. Ctrl+Z takes back whatever was done last. "
                              "Where a colleague has changed the same words, both texts are "
                              "kept and you choose. Where the shared folder is gone for a while"
                              " you can go on typing: what you type is kept on this computer "
                              "and saved when the folder is back. “History of the opinion” "
                              "(Ctrl+Shift+H) shows who changed what when, and puts earlier "
                              "words back; “History and earlier versions” in the menu “File” "
                              "makes a copy of the document as it was, and “Open a safety copy” "
                              "opens what was kept on this computer. A file of the same name "
                              "with -journal at its end may stand beside the document: it "
                              "belongs to it and is needed after a power cut, so please leave it"
                              " there. Where a shared folder cannot be trusted with the edits of"
                              " several people, the document is opened for reading only; work "
                              "in a copy on this computer then, and bring the changes back.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "5. Checking and searching"), "findings",
            QT_TRANSLATE_NOOP(
                "Manual", "The checks (F7) say what has to be put right before publication;"
                          " a click leads to the place, F8 to the next one. Ctrl+F searches"
                          " in the whole document, in either width and either kana; F3 goes"
                          " to the next place and Shift+F3 back to the one before, and the panel"
                          " says which of them it is; Esc goes back to the text. Words can be "
                          "replaced everywhere at once, "
                          "and that can be undone. What looks as if it told who somebody is "
                          "(telephones, addresses, names) is to be confirmed: where it may be "
                          "published, as the office's own telephone, “The words found may be "
                          "published” (Ctrl+Shift+F8) lets the checks pass it over; the list of "
                          "these words is in “Form of the booklet”. Where a register of persons "
                          "is in use, everybody in it is looked for, too.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "6. The result, printing and publishing"), "page",
            QT_TRANSLATE_NOOP(
                "Manual",
                "On the right stands the page as it will be printed; a click on "
                "it selects the opinion. The menu “Print and publish” has the "
                "front page, the form of the booklet, the categories, the print "
                "preview, printing – also two pages to a side, or as a booklet to"
                " be folded and stapled – and “Make a PDF”. Word, text, web page,"
                " e-book, pictures for slides, table, Excel and JSON are under “Export” in the "
                "menu “File”. "
                "A table that others corrected comes back by “Import” there: choose “Take the "
                "changes back into the open document”. Only what was changed in the table is "
                "taken, as one step that undo takes back; what was changed here as well stays, "
                "and is listed with both. A summary that was emptied, or a count that is none, "
                "stays as it is, too. "
                "“Changes since a version” there shows what became of a version "
                "that you named: each change with the page where it is marked, and"
                " a button that takes it back; all of it can be written as a PDF, "
                "or for Word with tracked changes. "
                "What your office prints beside the opinion – 会場, 該当ページ, 略記 – "
                "is a free field: “Form of the booklet”, “Free fields” gives up to three of "
                "them a name, with a list of values where they are a classification, and "
                "a column; the words go below the opinion's category. "
                "The booklet can be set in any "
                "font of this computer that may be put into a PDF: “Form of the "
                "booklet”, “Letters”. On a computer without that font the checks "
                "and the preview before printing say so, and the pages are set in "
                "one that comes with Gaiyo. Letters and figures of English are as wide as each "
                "is, as in a book. Where your office is used to half-width ones, as a typewriter "
                "writes them, choose “Half as wide as a kanji” at “English and figures” there; "
                "lines may break elsewhere then, so look through the pages once more.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "7. Letters become opinions"), "letters",
            QT_TRANSLATE_NOOP(
                "Manual",
                "Ctrl+F1 shows the letters, Ctrl+F2 the opinions again. Mails, "
                "tables of forms and texts are dropped on the list, or chosen with"
                " Ctrl+Shift+L: you see what will be received, and what tells who "
                "wrote is masked. A subject that says something of its own is "
                "received with the words. Ctrl+L takes what came on paper. In the words of"
                " a letter, a double click or Enter marks a sentence, Tab the next"
                " words that are left. O makes the marked words an opinion, N "
                "chooses its place, L links them to an opinion that is there, G "
                "sets them aside with a reason, M masks them, Del frees them "
                "again. Words that are used are underlined with their number in "
                "the margin. F9 goes on to what is left in all letters: when it "
                "finds nothing, every word has its opinion or its reason. K marks"
                " a text as looked through for masks; when all are, the menu "
                "“Letters” writes the letters themselves, and at any time the "
                "record of receipt.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "8. The original words of an opinion"), "origins",
            QT_TRANSLATE_NOOP("Manual",
                              "Under “Opinions”, the words of the letters that an opinion was "
                              "made of stand below its note, masked as in the letter, and can be "
                              "copied. Alt+7 goes there; Enter or a click on the line above the "
                              "words shows them in their letter, and “Open under Opinions” there "
                              "leads back. A click on “Original words” folds them away. The list "
                              "of opinions shows the reference number, which stays the same "
                              "wherever the opinion moves.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "9. The register of persons"), "register",
            QT_TRANSLATE_NOOP(
                "Manual", "Who wrote never stands in the document. An office that has to keep "
                          "it uses a register of persons: “Use a register of persons” in the "
                          "menu “Letters” makes one, or chooses one that is there. It lies in a"
                          " folder that only those may open who need to know who wrote. From "
                          "then on names, addresses, the words with nothing masked and the "
                          "files that came with a letter go into it whenever letters are "
                          "received or typed, and who wrote the letter that you look at is "
                          "shown above its words, with a button for each of its files: it opens "
                          "a copy that cannot be changed. “Edit who wrote” corrects the "
                          "register. PDFs, pictures and messages of Outlook are received, too: "
                          "the file is kept, and F2 types its words; the register keeps them "
                          "with nothing masked. U takes a mask away, with "
                          "the words of the register. The checks say where somebody of the "
                          "register stands in "
                          "what is printed. This computer remembers which register belongs to "
                          "the document; where it cannot be read, a bar says why, and work goes"
                          " on without it. “Do not use the register any more” leaves it as it "
                          "is.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "10. Departments are asked"), "inquiry",
            QT_TRANSLATE_NOOP(
                "Manual", "Ctrl+F3 opens “Inquiries”. Name the departments in the menu "
                          "“Inquiry”; Ctrl+Shift+K gives the chosen heading, or the chosen "
                          "opinions, a department in charge. “Issue an inquiry” writes an Excel "
                          "file for each department into a folder and copies the words of the "
                          "letter that goes with them. Drop the files that come back on the "
                          "window: each says how many answers it brought, and nothing has "
                          "changed yet. On the right every answer stands with what is gone "
                          "struck through and what is new underlined. Enter takes it, F2 edits "
                          "it first, Backspace does not take it, P says which opinion it is for, "
                          "F8 goes to the next one. A click on a change, or Tab and Space, leaves "
                          "this one out. Ctrl+Shift+A takes all answers about which "
                          "there is no doubt, as one step that undo takes back. Where the "
                          "response was changed here in the meantime, you are asked first. A row "
                          "whose number is lost is found by its words, and marked. Who prefers "
                          "Word is sent a Word file, a page for each opinion. A file in which "
                          "nothing was changed is noted, too: “unchanged” stands beside its "
                          "department, which is not reminded any more. “Write the file of the "
                          "sheet again” in the menu makes a file that was lost, as it was.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "11. Answers about which there is doubt"), "",
            QT_TRANSLATE_NOOP(
                "Manual", "Above an answer stands why it has to be looked at; below it are "
                          "buttons for what may be meant. A response that serves several "
                          "opinions is changed for all of them by Enter, and for this one only "
                          "by the button. An opinion that was joined to another in the meantime "
                          "is answered there, or stands for itself again; one that was removed "
                          "comes back with its answer. A row that a department put in becomes an "
                          "opinion of its own, or goes on with the answer in the row above. What "
                          "comes after its day, or after the sheet was closed, is taken in all "
                          "the same and marked as late. “Letter that goes with it” and “Remind "
                          "departments” in the menu “Inquiry” write the letters for those who "
                          "were asked and for those who owe an answer; the office's own words are "
                          "kept, and nothing is sent by itself.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "12. How far each opinion is"), "",
            QT_TRANSLATE_NOOP(
                "Manual", "The list of opinions says of each how far it is and which department "
                          "answers for it. This is computed and never typed: not begun, being "
                          "written, department asked, answer came, confirmed, decided on. A state "
                          "falls back by itself when the words change. “State” and “Department” "
                          "above the list show only some: choose one or several, for instance "
                          "all that is not decided on, or all of one department. A click on the "
                          "head of a column orders the list by it.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "13. Those who decide"), "",
            QT_TRANSLATE_NOOP(
                "Manual", "“Make the approved version” in the menu “Print and publish” writes "
                          "what those who decide are given, as PDF, Word or Excel: on the first "
                          "page boxes for them and the facts, then every opinion with its "
                          "department and its letters. Where something was decided on before, "
                          "what has changed since is struck through and underlined. Which state "
                          "it is stands at the foot of every page. The version is kept under its "
                          "name; the line at the foot of the window says how many opinions have "
                          "changed since, and a click shows them. The checks name each of them "
                          "until it is decided on again.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "14. Phrases"), "",
            QT_TRANSLATE_NOOP(
                "Manual", "Words that come again and again are kept under “Phrases” in the menu "
                          "“Opinion”, or taken from a response with “Keep the response as a "
                          "phrase”. Ctrl+Space in a response lists them, those that begin as what "
                          "you typed first; below them stand the answers to the most similar "
                          "opinions of earlier booklets, which are named in the same dialog. Tab "
                          "goes to the next blank 〔 〕 of a phrase.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "15. The persons of the register"), "persons",
            QT_TRANSLATE_NOOP(
                "Manual", "“Persons of the register” (Ctrl+Shift+G) in the menu “Letters” lists "
                          "everybody in the register that is in use, each with the numbers of "
                          "his letters. Type a part of the name, of its reading, of the address, "
                          "telephone or mail, or the number of a letter: only who has it stays, "
                          "in either width and with or without hyphens. The arrow down leads "
                          "into the list; Enter corrects who is chosen, and what a colleague "
                          "wrote meanwhile is told first. Tab leads to his letters, where Enter "
                          "shows one. Who was joined to another submitter stays in the list with "
                          "the letters of both: the checks look for both names. Nothing of this "
                          "enters the document, and Ctrl+Z does not take it back.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "16. What the plan says otherwise"), "changes",
            QT_TRANSLATE_NOOP(
                "Manual", "“Categories” in the menu “Print and publish” says for which of them "
                          "the plan is changed. “Changes of the plan” there lists what the plan "
                          "says otherwise than its draft: the heading, the words before and "
                          "after, and the numbers of the opinions that are the reason; where "
                          "there is none, a reason is written. “New” begins with the opinion "
                          "that is open. “Write the list of changes” writes the table of old "
                          "and new as PDF, for Word or Excel, in the order of the plan. The "
                          "pages on which a heading stands in the draft and in the decided "
                          "plan are entered with “Number and kind of the heading”. The checks say "
                          "where a category and the changes, a promise in a response and its "
                          "category, or a page that was typed and the plan do not agree. A "
                          "booklet of some opinions only, for a newsletter or a web page: choose "
                          "them in the list and mark them with “In the extract, or no more”; "
                          "“Write the extract” in the menu “Print and publish” writes them with "
                          "a title and a form of their own, under the numbers of the booklet. "
                          "Where the checks find a word written in several ways, “Write all as” "
                          "below them takes the one that you choose.")},
    Chapter{
        QT_TRANSLATE_NOOP("Manual", "17. Versions, pages and years"), "",
        QT_TRANSLATE_NOOP(
            "Manual",
            "“Changes since a version” in the menu “File” sets a named version beside "
            "the present: every opinion by what it is, not by its number, so that "
            "one that moved is not told as gone and come. On the page what went is "
            "struck through and what came is underlined; each change can be taken "
            "back by itself. “Only what changed” leaves out what stayed. In a Word "
            "file they are tracked changes, which are accepted or rejected there, "
            "those of the front page, too. A text "
            "file has 〔削除：〕 and 〔追加：〕 instead. “Compare with another file” in the same "
            "menu shows in the same way what a safety copy, or a copy that a colleague took "
            "along, says otherwise: the file is only read and stays as it is, and “From” and "
            "“To” can be turned round. In a response, “Page of a heading” "
            "prints the page of a heading and follows it; pages that were typed and "
            "fit no more are told by the checks, and put right where one heading is "
            "meant. “Read the pages of the headings” in the menu “Edit” takes them from "
            "the PDF of the plan, or from a table (CSV) with the columns 見出し and "
            "ページ: choose the file, and whether it is the draft or the decided plan. "
            "Headings that were not found stand first in the list and stay as they "
            "are; nothing is set before you say so, and “Take it back” takes all of it "
            "back in one step. “Counts over the years” in the menu “Print and publish” "
            "sets the documents of several years in one table: add them or drop them "
            "there. They are only read; one that cannot be read stands in the list with "
            "its reason, and the others count. The table is copied for Excel, or written "
            "as Excel with a chart, CSV or PDF.")},
};

// A chapter of several lines is one step after the other.
QString wordsOf(const Chapter &chapter)
{
    const QStringList lines =
        QCoreApplication::translate("Manual", chapter.text).toHtmlEscaped().split(u'\n');
    if (lines.size() == 1)
        return QStringLiteral("<p style=\"line-height:150%\">%1</p>").arg(lines.front());
    QString steps;
    for (const QString &line : lines)
        steps +=
            QStringLiteral("<li style=\"line-height:150%; margin-bottom:6px\">%1</li>").arg(line);
    return QStringLiteral("<ol style=\"margin-left:1.5em; -qt-list-indent:0\">%1</ol>").arg(steps);
}

} // namespace

QString manualText(const QString &keys, int width)
{
    registerPictures();
    QString html;
    for (const Chapter &chapter : kChapters) {
        const QString picture = QString::fromLatin1(chapter.picture);
        html += QStringLiteral("<h3><a name=\"%3\">%1</a></h3>%2")
                    .arg(QCoreApplication::translate("Manual", chapter.title).toHtmlEscaped(),
                         wordsOf(chapter), picture);
        if (!picture.isEmpty())
            html += QStringLiteral("<p><img src=\":/manual/%1.png\" width=\"%2\"></p>")
                        .arg(picture)
                        .arg(width);
    }
    html += QStringLiteral("<h3><a name=\"keys\">%1</a></h3>%2")
                .arg(QCoreApplication::translate("Manual", "18. All keys").toHtmlEscaped(), keys);
    return html;
}

} // namespace gaiyo
