#include "shell/first_pages.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace gaiyo {

namespace {

constexpr double kBlankRatio = 1.414; // of a page that nobody has seen yet
constexpr int kShadow = 3;
// Of the words in the picture's file.
const QString kTitle = QStringLiteral("Title");
const QString kDay = QStringLiteral("Day");

} // namespace

FirstPages::FirstPages(QString folder)
    : m_folder(std::move(folder))
{}

// No path of a document stands in the folder.
QString FirstPages::fileOf(const QString &documentPath) const
{
    const QByteArray hash = QCryptographicHash::hash(
        QFileInfo(documentPath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(hash.toHex().left(24)) + QStringLiteral(".png");
}

void FirstPages::keep(const QString &documentPath, const FirstPage &page) const
{
    QDir().mkpath(m_folder);
    QImage picture = page.picture;
    picture.setText(kTitle, page.title);
    picture.setText(kDay, page.day.toString(Qt::ISODate));
    if (!picture.isNull() && !picture.save(fileOf(documentPath)))
        QFile::remove(fileOf(documentPath)); // half of one is none
}

FirstPage FirstPages::find(const QString &documentPath) const
{
    const QImage picture(fileOf(documentPath));
    return {picture, picture.text(kTitle), QDate::fromString(picture.text(kDay), Qt::ISODate)};
}

void FirstPages::forgetOthers(const QStringList &documentPaths) const
{
    QStringList kept;
    for (const QString &path : documentPaths)
        kept += QFileInfo(fileOf(path)).fileName();
    const QDir folder(m_folder);
    const QStringList files = folder.entryList({QStringLiteral("*.png")}, QDir::Files);
    for (const QString &file : files) {
        if (!kept.contains(file))
            QFile::remove(folder.filePath(file));
    }
}

QIcon paperIcon(const QImage &page, const QSize &size, const QPalette &palette)
{
    const QSizeF paper = page.isNull() ? QSizeF(1, kBlankRatio) : QSizeF(page.size());
    const QSizeF seen = paper.scaled(size - QSize(2 * kShadow, 2 * kShadow), Qt::KeepAspectRatio);
    const QRectF area(
        QPointF((size.width() - seen.width()) / 2, size.height() - seen.height() - 2 * kShadow),
        seen);
    constexpr double kDensity = 2; // sharp on dense screens too
    QPixmap picture(size * kDensity);
    picture.setDevicePixelRatio(kDensity);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(area.translated(kShadow, kShadow), QColor(0, 0, 0, 40));
    painter.fillRect(area, Qt::white);
    if (!page.isNull())
        painter.drawImage(area, page);
    painter.setPen(palette.color(QPalette::Mid));
    painter.drawRect(area);
    painter.end();
    // A chosen one keeps its colours.
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);
    return icon;
}

} // namespace gaiyo
