#include "dialogs/file_field.h"

#include "widgets/metrics.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
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
    setFocusPolicy(Qt::ClickFocus); // else the letter of its label leads nowhere
    setFocusProxy(m_path);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_path, 1);
    layout->addWidget(look);
    connect(look, &QPushButton::clicked, this, &FileField::browse);
    connect(m_path, &QLineEdit::textChanged, this, &FileField::changed);
    if (kind == Kind::Existing)
        m_path->installEventFilter(this);
}

// Enter behind a name that was typed is no wish to be done with the dialog: what the file has in it
// is shown first.
bool FileField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_path || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    focusNextChild();
    return true;
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
