#include "letters/letter_files.h"

#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QFontMetrics>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr size_t kMostButtons = 6;
constexpr int kLongestName = 24; // full-width characters

} // namespace

LetterFiles::LetterFiles(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("letterFiles"));
    setAccessibleName(tr("Files of the letter"));
    auto *flow = new FlowLayout(kTight);
    flow->setContentsMargins(0, 0, 0, 0);
    setLayout(flow);
    hide();
}

void LetterFiles::setFiles(std::vector<KeptFile> files)
{
    if (files == m_files)
        return;
    m_files = std::move(files);
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    for (size_t i = 0; i < std::min(m_files.size(), kMostButtons); ++i)
        addButton(m_files[i]);
    if (m_files.size() > kMostButtons) {
        auto *more = new QPushButton(tr("All %1 files…").arg(m_files.size()));
        more->setObjectName(QStringLiteral("letterFilesMore"));
        connect(more, &QPushButton::clicked, this, &LetterFiles::showMenu);
        layout()->addWidget(more);
    }
    setVisible(!m_files.empty());
}

void LetterFiles::addButton(const KeptFile &file)
{
    auto *button = new QPushButton;
    const QString shown =
        button->fontMetrics().elidedText(file.name, Qt::ElideMiddle, ems(kLongestName));
    button->setText(withoutKeys(shown));
    button->setAccessibleName(tr("Open the file “%1”").arg(file.name));
    button->setToolTip(tr("%1, %2 – opens a copy that cannot be changed")
                           .arg(file.name, QLocale().formattedDataSize(file.size)));
    connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT wanted(file); });
    layout()->addWidget(button);
}

bool LetterFiles::choose()
{
    if (m_files.empty())
        return false;
    if (m_files.size() == 1)
        Q_EMIT wanted(KeptFile(m_files.front()));
    else
        showMenu();
    return true;
}

void LetterFiles::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("letterFilesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int number = 0;
    for (const KeptFile &file : m_files)
        menu->addAction(QStringLiteral("&%1  %2").arg(++number).arg(withoutKeys(file.name)), this,
                        [this, file] { Q_EMIT wanted(file); });
    menu->popup(mapToGlobal(rect().bottomLeft()));
    menu->setActiveAction(menu->actions().front());
}

} // namespace gaiyo
