#include "editor/merge_dialog.h"

#include "domain/markup.h"
#include "domain/text_difference.h"
#include "editor/reference_edit.h"
#include "session/difference_marks.h"
#include "widgets/metrics.h"
#include "widgets/typed_guard.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

// As many as stand in a field: a reference is one.
int shownLength(const QString &markup)
{
    const auto parts = parseMarkup(markup);
    qsizetype length = 0;
    for (const MarkupPart &part : *parts)
        length += part.isWords() ? part.text.size() : 1;
    return int(length);
}

} // namespace

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
    const QString theirs =
        conflict.changedBy == session.author() ? tr("Words of another window of yours")
        : conflict.changedBy.isEmpty()         ? tr("The colleague's words")
                                               : tr("Words of %1").arg(conflict.changedBy);
    m_theirs = addText(theirs, conflict.theirs.toString(), false);
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
    markChanges();
    connect(m_edited, &QTextEdit::textChanged, this, &MergeDialog::markChanges);
}

void MergeDialog::markChanges()
{
    using Kind = DifferencePiece::Kind;
    std::vector<MarkedStretch> gone;
    const QString before = m_base->markup();
    for (ReferenceEdit *edit : {m_theirs, m_edited}) {
        const auto pieces = findDifference(before, edit->markup());
        markStretches(*edit, findStretches(pieces, Kind::Added, shownLength), Kind::Added);
        const auto removed = findStretches(pieces, Kind::Removed, shownLength);
        gone.insert(gone.end(), removed.begin(), removed.end());
    }
    markStretches(*m_base, gone, Kind::Removed);
}

ReferenceEdit *MergeDialog::addText(const QString &title, const QString &words, bool editable)
{
    auto *edit = new ReferenceEdit(m_session);
    edit->setReadOnly(!editable);
    edit->setMarkup(m_isMarkup ? words : escapeMarkup(words));
    edit->document()->setModified(false);
    edit->setAccessibleName(
        QString(title).remove(QRegularExpression(QStringLiteral("\\(&.\\)|&"))));
    edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it wraps
    auto *label = new QLabel(title);
    label->setBuddy(edit);
    label->setWordWrap(true); // a long one does not make its column the widest
    auto *column = new QVBoxLayout;
    column->setSpacing(kTight);
    column->addWidget(label);
    column->addWidget(edit, 1);
    m_texts->addLayout(column, 1);
    return edit;
}

void MergeDialog::reject()
{
    if (mayForgetWords(*this, isTypedIn(*this)))
        QDialog::reject();
}

QString MergeDialog::words() const
{
    if (m_isMarkup)
        return m_edited->markup();
    return plainText(m_edited->markup(), [](const OpinionId &) { return std::nullopt; });
}

} // namespace gaiyo
