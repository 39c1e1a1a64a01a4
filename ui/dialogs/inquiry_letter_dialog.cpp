#include "dialogs/inquiry_letter_dialog.h"

#include "session/preferences.h"
#include "widgets/growing_edit.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QSignalBlocker>

#include <algorithm>

namespace gaiyo {

namespace {

// Of text; what is more is scrolled.
constexpr int kLeastRecipients = 3;
constexpr int kMostRecipients = 5;
constexpr int kLeastLetter = 4;
constexpr int kMostWording = 12;
constexpr int kMostLetter = 40;
constexpr int kHeight = 35; // of all, where the screen has room

QString wordingOf(InquiryLetter letter)
{
    return letter == InquiryLetter::Covering ? QStringLiteral("covering")
                                             : QStringLiteral("reminder");
}

int heightOf(const QWidget &widget, int lines)
{
    return QFontMetrics(widget.font()).lineSpacing() * lines;
}

} // namespace

InquiryLetterDialog::InquiryLetterDialog(const Session &session, Preferences &preferences,
                                         InquiryLetter letter, const std::optional<RoundId> &round,
                                         QWidget *parent)
    : FormDialog(QStringLiteral("inquiryLetter"),
                 letter == InquiryLetter::Covering ? tr("Letter that goes with an inquiry")
                                                   : tr("Reminder to departments"),
                 tr("&Copy it"), parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_letter(letter)
    , m_usual(usualLetter(letter))
    , m_round(new QComboBox)
    , m_departments(new QListWidget)
    , m_wording(new GrowingEdit)
    , m_words(new GrowingEdit)
{
    setMinimumWidth(ems(46));
    buildRows();
    addRounds(round);
    m_wording->setPlainText(preferences.wording(wordingOf(letter), m_usual));
    connect(m_round, &QComboBox::currentIndexChanged, this, &InquiryLetterDialog::showDepartments);
    connect(m_departments, &QListWidget::itemChanged, this, &InquiryLetterDialog::showLetters);
    connect(m_wording, &QPlainTextEdit::textChanged, this, &InquiryLetterDialog::showLetters);
    showDepartments();
    m_words->setFocus();
    const int room = screen()->availableGeometry().height() * 9 / 10;
    resize(ems(46), std::min(heightOf(*this, kHeight), room));
}

void InquiryLetterDialog::buildRows()
{
    addRow(tr("&Inquiry"), m_round, QStringLiteral("letterRound"));
    addRow(tr("&Departments"), m_departments, QStringLiteral("letterDepartments"));
    addRow(tr("&Words of the office"), m_wording, QStringLiteral("letterWording"));
    addRow(tr("What it &says"), m_words, QStringLiteral("letterWords"));
    m_departments->setMinimumHeight(heightOf(*m_departments, kLeastRecipients));
    m_departments->setMaximumHeight(heightOf(*m_departments, kMostRecipients));
    m_wording->setLines(kLeastLetter, kMostWording);
    m_words->setLines(kLeastLetter, kMostLetter);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); // has what is left
    m_words->setReadOnly(true);
    QStringList blanks;
    for (const char16_t *blank : kLetterBlanks)
        blanks += QString::fromUtf16(blank);
    addNote(tr("The blanks %1 are filled in. What is changed in the words of the office is kept "
               "for the next time.")
                .arg(blanks.join(QString())));
    auto *saveButton = new QPushButton(tr("Sa&ve as a file…"));
    saveButton->setObjectName(QStringLiteral("saveLetter"));
    saveButton->setAutoDefault(false);
    connect(saveButton, &QPushButton::clicked, this, &InquiryLetterDialog::save);
    auto *usualButton = new QPushButton(tr("&Usual words again"));
    usualButton->setObjectName(QStringLiteral("usualLetter"));
    usualButton->setAutoDefault(false);
    connect(usualButton, &QPushButton::clicked, this, [this] { m_wording->setPlainText(m_usual); });
    auto *buttons = new QWidget;
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    line->addWidget(saveButton);
    line->addWidget(usualButton);
    line->addStretch(1);
    addWide(buttons);
}

// The last one is the one that people are about.
void InquiryLetterDialog::addRounds(const std::optional<RoundId> &round)
{
    const auto &rounds = m_session.work().work().rounds;
    for (const Round &each : rounds) {
        m_round->addItem(each.name, each.id.value());
        if (!round || each.id == *round)
            m_round->setCurrentIndex(m_round->count() - 1);
    }
}

void InquiryLetterDialog::showDepartments()
{
    const QSignalBlocker quiet(m_departments);
    m_departments->clear();
    m_facts = letterFacts(m_session.view()->values(), RoundId(m_round->currentData().toString()),
                          m_letter);
    for (const LetterFacts &facts : m_facts) {
        auto *item = new QListWidgetItem(tr("%1 (%2 of %3 not answered)")
                                             .arg(facts.department)
                                             .arg(facts.unanswered)
                                             .arg(facts.rows),
                                         m_departments);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    setTrouble(m_round->count() == 0 ? tr("No inquiry has been issued yet.")
               : m_facts.empty()     ? tr("No department owes an answer to this inquiry.")
                                     : QString());
    showLetters();
}

QStringList InquiryLetterDialog::letters() const
{
    std::vector<LetterFacts> chosen;
    for (int row = 0; row < m_departments->count(); ++row) {
        if (m_departments->item(row)->checkState() == Qt::Checked)
            chosen.push_back(m_facts[size_t(row)]);
    }
    return writeLetters(m_wording->toPlainText(), m_session.view()->values().consultation.title,
                        m_round->currentText(), chosen);
}

void InquiryLetterDialog::showLetters()
{
    m_words->setPlainText(letters().join(betweenLetters()));
    doButton()->setEnabled(!m_words->toPlainText().isEmpty());
}

void InquiryLetterDialog::keepWording()
{
    m_preferences.setWording(wordingOf(m_letter), m_wording->toPlainText(), m_usual);
}

void InquiryLetterDialog::save()
{
    const QString path = QFileDialog::getSaveFileName(
        this, windowTitle(),
        QFileInfo(m_session.path())
            .dir()
            .filePath(m_round->currentText() + u'_' + windowTitle() + QStringLiteral(".txt")),
        tr("Text") + QStringLiteral(" (*.txt)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = m_words->toPlainText().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        setTrouble(tr("The file could not be written: %1").arg(file.errorString()));
        return;
    }
    keepWording();
    m_report = tr("The letter is in %1.").arg(QDir::toNativeSeparators(path));
    QDialog::accept();
}

void InquiryLetterDialog::accept()
{
    QApplication::clipboard()->setText(m_words->toPlainText());
    keepWording();
    m_report = tr("The letter is on the clipboard.");
    QDialog::accept();
}

} // namespace gaiyo
