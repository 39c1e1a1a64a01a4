#include "dialogs/file_field.h"

#include "widgets/metrics.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace gaiyo {

FileField::FileField(Kind kind, const QString &filter, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_filter(filter)
    , m_path(new QLineEdit)
{
    auto *look = new QPushButton(tr("Browse…"));
    look->setAutoDefault(false);
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setAccessibleName(m_kind == Kind::Folder ? tr("Folder") : tr("File"));
    setFocusProxy(m_path);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_path, 1);
    layout->addWidget(look);
    connect(look, &QPushButton::clicked, this, &FileField::browse);
    connect(m_path, &QLineEdit::textChanged, this, &FileField::changed);
}

QString FileField::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

void FileField::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

void FileField::browse()
{
    if (m_kind == Kind::Folder) {
        const QString folder = QFileDialog::getExistingDirectory(window(), QString(), this->path());
        if (!folder.isEmpty())
            setPath(folder);
        return;
    }
    const QString path =
        m_kind == Kind::Existing
            ? QFileDialog::getOpenFileName(window(), QString(), this->path(), m_filter)
            : QFileDialog::getSaveFileName(window(), QString(), this->path(), m_filter, nullptr,
                                           QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (m_kind == Kind::Existing && path == this->path()) // to be read once more
        Q_EMIT changed();
    else
        setPath(path);
}

} // namespace gaiyo
