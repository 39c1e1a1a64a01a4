#include "dialogs/receive_dialog.h"

#include "dialogs/day_field.h"
#include "dialogs/take_letters.h"
#include "domain/words/code_points.h"
#include "domain/work/work.h"
#include "exchange/letters/remarks.h"
#include "session/date_words.h"
#include "session/register_in_use.h"
#include "session/work_words.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

enum Column { Take, Day, Method, Class, Masked, Remark };
constexpr int kRowRole = Qt::UserRole;
constexpr qsizetype kWordsShown = 40;
constexpr int kWordLines = 6;

QString methodWords(const QString &method)
{
    return listedValueWords(Entity::Letter, QStringLiteral("method"), method);
}

QString fileNamesOf(const ReceivedLetter &letter)
{
    QStringList names;
    for (const MailAttachment &file : letter.files)
        names += file.name;
    return names.join(QStringLiteral("、"));
}

} // namespace

ReceiveDialog::ReceiveDialog(Session &session, RegisterInUse &persons, ReceivedFiles files,
                             QWidget *parent)
    : FormDialog(QStringLiteral("receive"), tr("Receive letters"), tr("Receive"), parent)
    , m_session(session)
    , m_persons(persons)
    , m_files(std::move(files))
    , m_rows(new QTreeWidget)
    , m_day(new DayField)
    , m_isDayUnknown(new QCheckBox(tr("not &known")))
    , m_method(new QComboBox)
    , m_class(new QComboBox)
    , m_words(new QTextEdit)
    , m_keep(new QCheckBox)
    , m_note(new QLabel)
{
    build();
    fill();
    connect(m_rows, &QTreeWidget::itemSelectionChanged, this, &ReceiveDialog::showChosen);
    connect(m_rows, &QTreeWidget::itemChanged, this, &ReceiveDialog::onTicked);
    const auto takeDay = [this] {
        const auto day = m_isDayUnknown->isChecked() ? std::nullopt : std::optional(m_day->date());
        m_day->setEnabled(day.has_value());
        changeChosen([&](ReceivedLetter &letter) { letter.receivedOn = day; });
    };
    connect(m_day, &DayField::dateChanged, this, takeDay);
    connect(m_isDayUnknown, &QCheckBox::clicked, this, takeDay);
    connect(m_method, &QComboBox::activated, this, [this] {
        const QString method = m_method->currentData().toString();
        changeChosen([&](ReceivedLetter &letter) { letter.method = method; });
    });
    connect(m_class, &QComboBox::editTextChanged, this, [this](const QString &words) {
        changeChosen([&](ReceivedLetter &letter) { letter.classWord = words.trimmed(); });
    });
    m_rows->setCurrentItem(m_rows->topLevelItem(0));
    showChosen();
    showCount();
    m_rows->setFocus();
}

void ReceiveDialog::build()
{
    m_rows->setObjectName(QStringLiteral("receiveRows"));
    m_rows->setAccessibleName(tr("What was read"));
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rows->setHeaderLabels(
        {tr("Letter"), tr("Day"), tr("Way"), tr("Class"), tr("Masked"), tr("Remark")});
    m_rows->setMinimumHeight(ems(10));
    QHeaderView *header = m_rows->header();
    header->resizeSection(Take, ems(12));
    header->resizeSection(Day, ems(9.5));
    header->resizeSection(Method, ems(6));
    header->resizeSection(Class, ems(5));
    header->resizeSection(Masked, ems(4.5));
    header->setMinimumSectionSize(ems(4.5));
    header->setStretchLastSection(true);
    addWide(m_rows);
    m_words->setObjectName(QStringLiteral("receiveWords"));
    m_words->setAccessibleName(tr("Words of the letter"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kWordLines);
    addWide(m_words);
    for (const char16_t *method : kLetterMethods) {
        const QString value = QString::fromUtf16(method);
        m_method->addItem(methodWords(value), value);
    }
    m_class->setEditable(true);
    auto *day = new QWidget;
    auto *line = new QHBoxLayout(day);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kMargin);
    line->addWidget(m_day, 1);
    line->addWidget(m_isDayUnknown);
    addRow(tr("&Day of the chosen ones"), day, QString());
    day->setFocusPolicy(Qt::ClickFocus); // else the letter of its label leads nowhere
    day->setFocusProxy(m_day);
    m_day->setObjectName(QStringLiteral("receiveDay"));
    m_day->setAccessibleName(day->accessibleName());
    m_isDayUnknown->setObjectName(QStringLiteral("receiveDayUnknown"));
    m_isDayUnknown->setAccessibleName(tr("The day is not known"));
    addRow(tr("&Way"), m_method, QStringLiteral("receiveMethod"));
    addRow(tr("&Class"), m_class, QStringLiteral("receiveClass"));
    buildKeep();
    m_note->setObjectName(QStringLiteral("receiveNote"));
    m_note->setWordWrap(true);
    addWide(m_note);
    resizeToEms(*this, 80, 44);
}

// Offered where a register is in use; taken off, the letters come in as without one.
void ReceiveDialog::buildKeep()
{
    m_keep->setObjectName(QStringLiteral("receiveKeep"));
    m_keep->setText(tr("&Keep names, addresses and files in the register of persons"));
    m_keep->setToolTip(QDir::toNativeSeparators(m_persons.path()));
    m_keep->setChecked(m_persons.isUsed());
    addWide(m_keep);
    rows()->setRowVisible(m_keep, m_persons.isUsed());
    setTrouble(m_files.registerTrouble);
    connect(m_keep, &QCheckBox::toggled, this, [this] {
        setTrouble(QString());
        for (int row = 0; row < m_rows->topLevelItemCount(); ++row) {
            if (letterOf(m_rows->topLevelItem(row)))
                showRow(*m_rows->topLevelItem(row));
        }
        showChosen();
        showCount();
    });
}

void ReceiveDialog::fill()
{
    QStringList classes;
    m_isShowing = true;
    for (size_t i = 0; i < m_files.letters.size(); ++i) {
        auto *item = new QTreeWidgetItem(m_rows);
        item->setData(Take, kRowRole, int(i));
        showRow(*item);
        classes += m_files.letters[i].letter.classWord;
    }
    for (const RefusedLetter &refused : m_files.refused) {
        auto *item = new QTreeWidgetItem(m_rows);
        item->setData(Take, kRowRole, -1);
        item->setText(Take, refused.place.isEmpty()
                                ? refused.file
                                : tr("%1, %2").arg(refused.file, refused.place));
        item->setText(Remark, tr("Not taken: %1").arg(refused.reason));
        item->setToolTip(Remark, refused.reason);
        item->setForeground(Remark, attentionColor(palette()));
    }
    for (const Submitter &submitter : m_session.work().work().submitters)
        classes += submitter.className;
    classes.removeDuplicates();
    classes.removeAll(QString());
    classes.sort();
    m_class->addItems(classes);
    m_isShowing = false;
}

LetterToTake *ReceiveDialog::letterOf(const QTreeWidgetItem *item)
{
    const int row = item ? item->data(Take, kRowRole).toInt() : -1;
    return row < 0 ? nullptr : &m_files.letters[size_t(row)];
}

// Without the register, what it would keep is nowhere.
bool ReceiveDialog::isRefused(const LetterToTake &letter) const
{
    return !m_keep->isChecked() && !letter.letter.needsRegister.isEmpty();
}

bool ReceiveDialog::isWanted(const LetterToTake &letter) const
{
    return letter.isTaken && !isRefused(letter);
}

QString ReceiveDialog::remarkOf(const LetterToTake &letter) const
{
    if (isRefused(letter))
        return tr("Not taken: %1").arg(letter.letter.needsRegister);
    if (letter.takenAs > 0)
        return tr("Was received before, as letter %1").arg(letter.takenAs);
    if (letter.sameAs > 0)
        return tr("The same words as letter %1").arg(letter.sameAs);
    if (letter.isSameAsOne)
        return tr("Was read twice");
    QStringList remarks = remarksOf(letter.letter);
    if (!letter.letter.files.empty() && letter.letter.needsRegister.isEmpty())
        remarks += (m_keep->isChecked() ? tr("%1 attachments go into the register (%2)")
                                        : tr("%1 attachments are not received (%2)"))
                       .arg(letter.letter.files.size())
                       .arg(fileNamesOf(letter.letter));
    if (!remarks.isEmpty())
        return remarks.join(u'\n').simplified();
    return wordsOfLetter(letter.letter).simplified().left(kWordsShown);
}

// In sentences of their own, what the list has no room for: what becomes of each file.
QStringList ReceiveDialog::notesOf(const LetterToTake &letter) const
{
    if (isRefused(letter) || letter.isDouble())
        return {remarkOf(letter)};
    return remarksOf(letter.letter) + fileRemarksOf(letter.letter, m_keep->isChecked());
}

QString ReceiveDialog::wholeRemarkOf(const LetterToTake &letter) const
{
    const QStringList notes = notesOf(letter);
    return notes.isEmpty() ? remarkOf(letter) : notes.join(u'\n');
}

void ReceiveDialog::showRow(QTreeWidgetItem &item)
{
    const LetterToTake &each = *letterOf(&item);
    const ReceivedLetter &letter = each.letter;
    const bool was = std::exchange(m_isShowing, true);
    item.setText(Take, letter.record.isEmpty() ? letter.fileName
                                               : tr("%1, %2").arg(letter.fileName, letter.record));
    item.setToolTip(Take, letter.fileName);
    item.setData(Take, Qt::CheckStateRole,
                 isRefused(each) ? QVariant()
                 : each.isTaken  ? Qt::Checked
                                 : Qt::Unchecked);
    item.setData(Remark, Qt::ForegroundRole,
                 isRefused(each) ? QVariant(QBrush(attentionColor(palette()))) : QVariant());
    item.setText(Day, letter.receivedOn ? dateWords(*letter.receivedOn) : tr("not known"));
    item.setText(Method, methodWords(letter.method));
    item.setText(Class, letter.classWord);
    const int masked = maskedPlaces(letter);
    item.setText(Masked, masked > 0 ? tr("%1 places").arg(masked) : QString());
    item.setText(Remark, remarkOf(each));
    item.setToolTip(Remark, wholeRemarkOf(each));
    m_isShowing = was;
}

// The fields below show what the present row has.
void ReceiveDialog::showChosen()
{
    const LetterToTake *each = letterOf(m_rows->currentItem());
    const auto chosen = m_rows->selectedItems();
    const bool hasLetter =
        std::any_of(chosen.begin(), chosen.end(), [this](auto *item) { return letterOf(item); });
    for (QWidget *field : {static_cast<QWidget *>(m_isDayUnknown), static_cast<QWidget *>(m_method),
                           static_cast<QWidget *>(m_class)})
        field->setEnabled(hasLetter);
    const bool hasDay = each && each->letter.receivedOn;
    m_day->setEnabled(hasLetter && hasDay);
    m_isDayUnknown->setChecked(!hasDay);
    // Where there are no words, why: in the list it may be cut short.
    const QTreeWidgetItem *current = m_rows->currentItem();
    m_words->setPlaceholderText(current ? current->toolTip(Remark) : QString());
    showWords(each);
    m_isShowing = true;
    if (!each) {
        m_method->setCurrentIndex(-1);
        m_class->setEditText({});
        m_isShowing = false;
        return;
    }
    m_day->setDate(
        each->letter.receivedOn.value_or(m_session.clock().nowUtc().toLocalTime().date()));
    m_method->setCurrentIndex(m_method->findData(each->letter.method));
    m_class->setEditText(each->letter.classWord);
    m_isShowing = false;
}

// Masked places are hatched, as they will be. Above them what was not read and which files came
// along, whole: the list has no room for it, and no key reaches its tips.
void ReceiveDialog::showWords(const LetterToTake *each)
{
    m_words->clear();
    if (!each)
        return;
    const ReceivedLetter *letter = &each->letter;
    QTextCursor cursor(m_words->document());
    const bool hasWords =
        std::ranges::any_of(letter->originals, [](const auto &one) { return !one.text.isEmpty(); });
    if (const QStringList notes = notesOf(*each); hasWords && !notes.isEmpty()) {
        QTextCharFormat muted;
        muted.setForeground(mutedColor(palette()));
        cursor.insertText(notes.join(u'\n') + QStringLiteral("\n\n"), muted);
    }
    QTextCharFormat hatched;
    hatched.setForeground(Qt::transparent);
    hatched.setBackground(QBrush(palette().color(QPalette::Text), Qt::BDiagPattern));
    for (const ReceivedOriginal &original : letter->originals) {
        if (letter->originals.size() > 1) {
            QTextCharFormat bold;
            bold.setFontWeight(QFont::Bold);
            cursor.insertText(original.title + u'\n', bold);
        }
        const int start = cursor.position();
        if (original.text.isEmpty())
            continue;
        cursor.insertText(original.masked() + u'\n', QTextCharFormat());
        const CodePoints shown(original.masked());
        QTextCursor mask(m_words->document());
        for (const PersonalStretch &stretch : original.masks) {
            mask.setPosition(start + int(shown.unitAt(stretch.start)));
            mask.setPosition(start + int(shown.unitAt(stretch.end)), QTextCursor::KeepAnchor);
            mask.setCharFormat(hatched);
        }
    }
    m_words->moveCursor(QTextCursor::Start);
}

template <typename Change>
void ReceiveDialog::changeChosen(Change change)
{
    if (m_isShowing)
        return;
    const auto chosen = m_rows->selectedItems();
    for (QTreeWidgetItem *item : chosen) {
        if (LetterToTake *each = letterOf(item)) {
            change(each->letter);
            showRow(*item);
        }
    }
}

void ReceiveDialog::onTicked(QTreeWidgetItem *item)
{
    LetterToTake *each = letterOf(item);
    if (m_isShowing || !each)
        return;
    each->isTaken = item->checkState(Take) == Qt::Checked;
    showCount();
}

void ReceiveDialog::showCount()
{
    const auto taken = std::count_if(m_files.letters.begin(), m_files.letters.end(),
                                     [this](const LetterToTake &each) { return isWanted(each); });
    const auto refused =
        std::count_if(m_files.letters.begin(), m_files.letters.end(),
                      [this](const LetterToTake &each) { return isRefused(each); });
    QStringList note{tr("%1 letters will be received.").arg(taken)};
    if (const QString people = noteOfPeople(); !people.isEmpty())
        note += people;
    if (const auto all = qsizetype(m_files.refused.size()) + refused; all > 0)
        note += tr("%1 cannot be taken.").arg(all);
    m_note->setText((note + m_files.assumed).join(u' '));
    doButton()->setEnabled(taken > 0 && !m_session.isReadOnly());
}

// What becomes of what tells who wrote.
QString ReceiveDialog::noteOfPeople() const
{
    const auto named =
        std::count_if(m_files.letters.begin(), m_files.letters.end(), [](const LetterToTake &each) {
            return each.isTaken && !each.letter.identity.isEmpty();
        });
    if (named == 0)
        return {};
    return (m_keep->isChecked() ? tr("Names and addresses of %1 go into the register.")
                                : tr("Names and addresses of %1 are left out."))
        .arg(named);
}

std::vector<ReceivedLetter> ReceiveDialog::lettersToTake() const
{
    std::vector<ReceivedLetter> letters;
    for (const LetterToTake &each : m_files.letters) {
        if (isWanted(each))
            letters.push_back(each.letter);
    }
    return letters;
}

void ReceiveDialog::accept()
{
    std::vector<ReceivedLetter> letters = lettersToTake();
    if (letters.empty())
        return;
    const bool isKept = m_keep->isChecked();
    const auto taken = takeLetters(m_session, isKept ? &m_persons : nullptr, letters, this);
    if (!taken) {
        if (taken.error().kind != ErrorKind::Cancelled)
            setTrouble(tr("Nothing was received: %1").arg(taken.error().message));
        return;
    }
    const auto isNew = [](const TakenLetter &each) { return each.isNew; };
    const auto first = std::find_if(taken->letters.begin(), taken->letters.end(), isNew);
    m_first = LetterId((first == taken->letters.end() ? taken->letters.begin() : first)->id);
    const auto count = std::count_if(taken->letters.begin(), taken->letters.end(), isNew);
    m_report = isKept ? tr("%1 letters were received, %2 were there before; %3 files are kept in "
                           "the register.")
                            .arg(count)
                            .arg(qsizetype(taken->letters.size()) - count)
                            .arg(taken->filesKept)
                      : tr("%1 letters were received.").arg(count);
    QDialog::accept();
}

} // namespace gaiyo
