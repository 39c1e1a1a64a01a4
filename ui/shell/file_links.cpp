#include "shell/file_links.h"

#include "widgets/metrics.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

namespace gaiyo {

FileLinks::FileLinks(QWidget *parent)
    : QWidget(parent)
{
    auto *open = new QPushButton(tr("Open"));
    auto *folder = new QPushButton(tr("Open the folder"));
    open->setObjectName(QStringLiteral("openWritten"));
    folder->setObjectName(QStringLiteral("openWrittenFolder"));
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    connect(folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kTight);
    layout->addWidget(open);
    layout->addWidget(folder);
}

void FileLinks::setPath(const QString &path)
{
    m_path = path;
}

} // namespace gaiyo
