#include "editor/merge_dialog.h"

#include "domain/markup.h"
#include "editor/reference_edit.h"
#include "widgets/metrics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace gaiyo {

MergeDialog::MergeDialog(Session &session, bool isMarkup, const FieldConflict &conflict,
                         QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_isMarkup(isMarkup)
    , m_texts(new QHBoxLayout)
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Compare and edit"));
    resizeToEms(*this, 74, 37);
    m_texts->setSpacing(kMargin);
    m_base = addText(tr("Before"), conflict.base.toString(), false);
    auto *theirs = addText(tr("The colleague's words"), conflict.theirs.toString(), false);
    m_edited = addText(tr("&My words (can be edited)"), conflict.mine.toString(), true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *use = buttons->addButton(tr("&Use the text on the right"), QDialogButtonBox::AcceptRole);
    use->setObjectName(QStringLiteral("useMerged"));
    use->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addLayout(m_texts, 1);
    layout->addWidget(buttons);
    m_edited->setFocus();
    markChanges(*theirs);
    markChanges(*m_edited);
    connect(m_edited, &QTextEdit::textChanged, this, [this] { markChanges(*m_edited); });
}

// What stands between the words that begin and end both texts.
void MergeDialog::markChanges(ReferenceEdit &edit) const
{
    const QString before = m_base->words();
    const QString now = edit.words();
    const auto shorter = std::min(before.size(), now.size());
    qsizetype begin = 0;
    while (begin < shorter && before[begin] == now[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && before[before.size() - 1 - end] == now[now.size() - 1 - end])
        ++end;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(edit.document());
    mark.cursor.setPosition(int(begin));
    mark.cursor.setPosition(int(now.size() - end), QTextCursor::KeepAnchor);
    mark.format.setBackground(palette().color(QPalette::ToolTipBase));
    mark.format.setForeground(palette().color(QPalette::ToolTipText));
    mark.format.setFontUnderline(true);
    edit.setExtraSelections({mark});
}

ReferenceEdit *MergeDialog::addText(const QString &title, const QString &words, bool editable)
{
    auto *edit = new ReferenceEdit(m_session);
    edit->setReadOnly(!editable);
    edit->setMarkup(m_isMarkup ? words : escapeMarkup(words));
    edit->setAccessibleName(
        QString(title).remove(QRegularExpression(QStringLiteral("\\(&.\\)|&"))));
    auto *label = new QLabel(title);
    label->setBuddy(edit);
    auto *column = new QVBoxLayout;
    column->setSpacing(kTight);
    column->addWidget(label);
    column->addWidget(edit, 1);
    m_texts->addLayout(column, 1);
    return edit;
}

QString MergeDialog::words() const
{
    if (m_isMarkup)
        return m_edited->markup();
    return plainText(m_edited->markup(), [](const OpinionId &) { return std::nullopt; });
}

} // namespace gaiyo
