#include "dialogs/manual.h"

#include "widgets/metrics.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <array>

namespace gaiyo {

namespace {

struct Chapter
{
    const char *title;
    const char *text;
};

constexpr std::array kChapters{
    Chapter{QT_TRANSLATE_NOOP("Manual", "1. The plan"),
            QT_TRANSLATE_NOOP("Manual",
                              "On the left stands the plan. Ctrl+Shift+N adds a heading, "
                              "Ctrl+Shift+M one below it; Alt and the arrow keys move it. A list "
                              "of headings copied from Word or Excel is pasted with "
                              "Ctrl+Shift+V.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "2. Opinions"),
            QT_TRANSLATE_NOOP("Manual",
                              "Ctrl+Enter adds an opinion below the chosen heading; its number is "
                              "counted for you. Rows copied from Excel are pasted with "
                              "Ctrl+Shift+O. Where it is not yet known what an opinion refers to, "
                              "it waits under “Place not decided”.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "3. Responses and categories"),
            QT_TRANSLATE_NOOP("Manual",
                              "Write the response beside the opinion. Type No. to refer to "
                              "another opinion: the number follows it wherever it moves. Ctrl+1 "
                              "to Ctrl+6 choose the category. Ctrl+Shift+U gives the opinion the "
                              "same response as the one above.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "4. Saving"),
            QT_TRANSLATE_NOOP("Manual",
                              "Everything is saved by itself; the line at the foot says when. "
                              "Ctrl+Z takes back whatever was done last.")},
    Chapter{QT_TRANSLATE_NOOP("Manual", "5. Publishing"),
            QT_TRANSLATE_NOOP("Manual",
                              "The checks (F7) say what has to be put right. “Make a PDF” and "
                              "“Print” are in the menu “Print and publish”.")},
};

QString manualText()
{
    QString html;
    for (const Chapter &chapter : kChapters) {
        html += QStringLiteral("<h3>%1</h3><p style=\"line-height:150%\">%2</p>")
                    .arg(QCoreApplication::translate("Manual", chapter.title).toHtmlEscaped(),
                         QCoreApplication::translate("Manual", chapter.text).toHtmlEscaped());
    }
    return html;
}

} // namespace

void showManual(QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("manual"));
    dialog.setWindowTitle(QCoreApplication::translate("Manual", "How to use"));
    dialog.resize(640, 620);
    auto *text = new QTextBrowser;
    text->setAccessibleName(dialog.windowTitle());
    text->document()->setDocumentMargin(kWide);
    text->setHtml(manualText());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    dialog.exec();
}

} // namespace gaiyo
