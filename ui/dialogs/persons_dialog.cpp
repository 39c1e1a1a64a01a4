#include "dialogs/persons_dialog.h"

#include "dialogs/ordered_table.h"
#include "dialogs/person_dialog.h"
#include "domain/words/similarity.h"
#include "domain/words/width_fold.h"
#include "session/date_words.h"
#include "session/register_in_use.h"
#include "session/work_words.h"
#include "widgets/background_job.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kPerson = Qt::UserRole; // its place among those that were read; of a letter its id

QString numbersOf(const std::vector<Letter> &letters)
{
    QStringList numbers;
    for (const Letter &letter : letters)
        numbers += QString::number(letter.no);
    return numbers.join(PersonsDialog::tr(", ", "between numbers of letters"));
}

// However it is written: カナ for ｶﾅ, １－２ for 1-2, and numbers with or without their hyphens.
QString findable(const QString &words)
{
    QString folded = foldedText(words);
    folded.removeIf([](QChar c) { return isHyphen(c); });
    return folded;
}

bool isFound(const Person &person, const QString &words)
{
    const QString Person::*fields[] = {
        &Person::name,    &Person::kana, &Person::organisation, &Person::representative,
        &Person::address, &Person::tel,  &Person::mail};
    return std::any_of(std::begin(fields), std::end(fields),
                       [&](auto field) { return findable(person.*field).contains(words); });
}

bool isNumberOf(const std::vector<Letter> &letters, const QString &words)
{
    return std::any_of(letters.begin(), letters.end(),
                       [&](const Letter &letter) { return QString::number(letter.no) == words; });
}

// In hundredths of the window, so that all columns are seen at every size; the last one has the
// rest.
void shareRoom(QHeaderView &header, int room, const std::vector<int> &shares)
{
    for (size_t column = 0; column < shares.size(); ++column)
        header.resizeSection(int(column), room * shares[column] / 100);
}

// With air above and below the words; what a narrow column cuts off is told where the mouse rests.
QTreeWidgetItem *makeRow(const QStringList &words, const QWidget &table)
{
    auto *item = new QTreeWidgetItem(words);
    for (int column = 0; column < words.size(); ++column)
        item->setToolTip(column, words[column]);
    item->setSizeHint(0, QSize(0, table.fontMetrics().lineSpacing() + 2 * kTight));
    return item;
}

QTreeWidget *makeTable(const QString &name, const QString &title, const QStringList &headers)
{
    auto *table = new QTreeWidget;
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setHeaderLabels(headers);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    return table;
}

} // namespace

PersonsDialog::PersonsDialog(Session &session, RegisterInUse &persons, ListedPersons people,
                             QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_persons(persons)
    , m_people(std::move(people.people))
    , m_admissions(std::move(people.admissions))
    , m_find(new QLineEdit)
    , m_told(new QLabel)
    , m_edit(plainButton(tr("&Edit…"), QStringLiteral("personsEdit")))
    , m_show(plainButton(tr("&Show the letter"), QStringLiteral("personsShow")))
{
    setObjectName(QStringLiteral("persons"));
    setWindowTitle(tr("Persons of the register"));
    resizeToEms(*this, 68, 40);
    build();
    gatherLetters();
    list({});
    connect(&m_persons, &RegisterInUse::changed, this, &PersonsDialog::read);
}

void PersonsDialog::build()
{
    m_list = makeTable(QStringLiteral("personsList"), tr("Persons"),
                       {tr("Name"), tr("Kana"), tr("Organisation"), tr("Address"), tr("Telephone"),
                        tr("Mail"), tr("Letters")});
    m_ofPerson = makeTable(QStringLiteral("personLetters"), tr("Letters of the person"),
                           {tr("Letter"), tr("Received"), tr("Method"), tr("State")});
    shareRoom(*m_list->header(), width(), {18, 10, 13, 15, 13, 12});
    shareRoom(*m_ofPerson->header(), width(), {20, 27, 27});
    auto *label = new QLabel(tr("&Find:"));
    label->setBuddy(m_find);
    m_find->setObjectName(QStringLiteral("personsFind"));
    m_find->setAccessibleName(withoutMnemonic(tr("&Find:")));
    m_find->setPlaceholderText(tr("Name, kana, address, telephone, mail or number of a letter"));
    m_find->installEventFilter(this);
    addClearButton(*m_find);
    m_list->installEventFilter(this);
    m_ofPerson->installEventFilter(this);
    m_told->setObjectName(QStringLiteral("personsTold"));
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_find, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_edit);
    below->addWidget(m_show);
    below->addStretch(1);
    below->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addLayout(line);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_ofPerson, 1);
    layout->addWidget(m_told);
    layout->addLayout(below);
    connect(m_find, &QLineEdit::textChanged, this, [this] { list(currentId()); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PersonsDialog::showLetters);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &PersonsDialog::edit);
    connect(m_ofPerson, &QTreeWidget::itemDoubleClicked, this, &PersonsDialog::takeLetter);
    connect(m_edit, &QPushButton::clicked, this, &PersonsDialog::edit);
    connect(m_show, &QPushButton::clicked, this, &PersonsDialog::takeLetter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// Down leads from what is looked for into the list; Enter edits a person, and shows a letter.
bool PersonsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_find && (key == Qt::Key_Down || isEnter))
        m_list->setFocus();
    else if (watched == m_list && (isEnter || key == Qt::Key_F2))
        edit();
    else if (watched == m_ofPerson && isEnter)
        takeLetter();
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

void PersonsDialog::gatherLetters()
{
    for (const Letter &letter : m_session.work().work().letters) {
        if (letter.submitter)
            m_letters[*letter.submitter].push_back(letter);
    }
    for (auto &[submitter, letters] : m_letters)
        std::sort(letters.begin(), letters.end(),
                  [](const Letter &a, const Letter &b) { return a.no < b.no; });
    followJoined();
    // By their first letters, who was joined behind whom he was joined to; those whose letters are
    // gone stand at the end.
    const auto placeOf = [this](const Person &person) {
        const SubmitterId id(person.id);
        const auto found = m_letters.find(id);
        return std::pair(found == m_letters.end() ? std::numeric_limits<qint64>::max()
                                                  : qint64(found->second.front().no),
                         m_joined.contains(id));
    };
    std::stable_sort(m_people.begin(), m_people.end(),
                     [&](const Person &a, const Person &b) { return placeOf(a) < placeOf(b); });
}

// His letters are those of whom he was joined to; until that is undone.
void PersonsDialog::followJoined()
{
    for (const Admission &admission : m_admissions) {
        const SubmitterId submitter(admission.submitter);
        const Letter *letter = m_session.work().findLetter(LetterId(admission.letter));
        const bool isMoved = letter && letter->submitter && letter->submitter != submitter;
        if (!isMoved || (m_letters.contains(submitter) && !m_joined.contains(submitter)))
            continue;
        const auto letters = m_letters.find(*letter->submitter);
        m_joined.insert(submitter);
        m_letters[submitter] = std::vector<Letter>(letters->second);
    }
}

const Person *PersonsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? &m_people[size_t(item->data(0, kPerson).toInt())] : nullptr;
}

QString PersonsDialog::currentId() const
{
    const Person *person = current();
    return person ? person->id : QString();
}

// Those that are found; the chosen one is the current one, or the first where he is not found.
void PersonsDialog::list(const QString &chosen)
{
    const QString words = findable(m_find->text());
    const QSignalBlocker quiet(m_list); // its rows are not those of m_people yet
    m_list->clear();
    QList<QTreeWidgetItem *> items;
    QTreeWidgetItem *current = nullptr;
    for (size_t i = 0; i < m_people.size(); ++i) {
        const Person &person = m_people[i];
        const SubmitterId id(person.id);
        const auto &letters = m_letters[id];
        if (!isFound(person, words) && !isNumberOf(letters, words))
            continue;
        const QString name = person.name.isEmpty() ? person.representative : person.name;
        const QString numbers =
            m_joined.contains(id)
                ? tr("%1 (joined)", "numbers of letters of a person").arg(numbersOf(letters))
                : numbersOf(letters);
        auto *item = makeRow({name, person.kana, person.organisation, person.address, person.tel,
                              person.mail, numbers},
                             *m_list);
        item->setData(0, kPerson, int(i));
        if (person.id == chosen)
            current = item;
        items += item;
    }
    m_list->addTopLevelItems(items);
    m_list->setCurrentItem(current ? current : items.value(0));
    m_told->setText(tr("%1 of %2 persons").arg(items.size()).arg(m_people.size()));
    showLetters();
}

void PersonsDialog::showLetters()
{
    const Person *person = current();
    m_ofPerson->clear();
    if (person) {
        for (const Letter &letter : m_letters[SubmitterId(person->id)]) {
            auto *item = makeRow(
                {QString::number(letter.no),
                 letter.receivedOn ? dateWords(*letter.receivedOn) : QString(),
                 listedValueWords(Entity::Letter, QStringLiteral("method"), letter.method),
                 letter.scope == u"in"
                     ? QString()
                     : listedValueWords(Entity::Letter, QStringLiteral("scope"), letter.scope)},
                *m_ofPerson);
            item->setData(0, kPerson, letter.id.value());
            m_ofPerson->addTopLevelItem(item);
        }
        m_ofPerson->setCurrentItem(m_ofPerson->topLevelItem(0));
    }
    m_edit->setEnabled(person);
    m_show->setEnabled(m_ofPerson->topLevelItemCount() > 0);
}

// He is read anew: what a colleague wrote since the list was read is told.
void PersonsDialog::edit()
{
    const Person *shown = current();
    if (!shown)
        return;
    const Person before = *shown; // the list may be read anew meanwhile
    const auto present = std::make_shared<std::optional<Person>>();
    const auto isRead = runUnlessLeft(
        this, tr("Reading the register of persons…"),
        [present, look = m_persons.lookNow(), id = before.id](const Progress &) -> Result<void> {
            auto read = readPerson(look, id);
            if (!read)
                return read.error();
            *present = std::move(*read);
            return {};
        });
    if (!isRead) {
        if (isRead.error().kind != ErrorKind::Cancelled)
            m_told->setText(isRead.error().message);
        return;
    }
    PersonDialog dialog(m_persons, before.id, *present, this);
    if (*present != before) {
        dialog.tellChanged();
        m_persons.look(); // the list, too
    }
    dialog.exec();
}

// Read behind the window once more, after what was written here and whenever it changed.
void PersonsDialog::read()
{
    if (m_persons.state() != RegisterInUse::State::Ready)
        return;
    const auto answer = std::make_shared<std::optional<Result<ListedPersons>>>();
    runBehind(
        this, [answer, look = m_persons.lookNow()] { answer->emplace(readPersons(look)); },
        [this, answer] {
            if (!**answer) {
                m_told->setText((*answer)->error().message);
                return;
            }
            const QString chosen = currentId();
            m_people = std::move((**answer)->people);
            m_admissions = std::move((**answer)->admissions);
            m_letters.clear();
            m_joined.clear();
            gatherLetters();
            list(chosen);
        });
}

void PersonsDialog::takeLetter()
{
    const QTreeWidgetItem *item = m_ofPerson->currentItem();
    if (!item)
        return;
    m_letter = LetterId(item->data(0, kPerson).toString());
    accept();
}

} // namespace gaiyo
