#pragma once

#include <QIcon>
#include <QImage>
#include <QString>
#include <QStringList>

class QPalette;

namespace gaiyo {

// The first page of each document that was open here lately, kept as a small picture on this
// computer: the start page shows booklets as what they look like. Losing one loses nothing.
class FirstPages
{
public:
    static constexpr int kWidth = 360; // pixels that are kept

    explicit FirstPages(QString folder);

    void keep(const QString &documentPath, const QImage &page) const;
    // As paper with an edge; blank where none was kept.
    QIcon icon(const QString &documentPath, const QSize &size, const QPalette &palette) const;
    // All but these are removed.
    void forgetOthers(const QStringList &documentPaths) const;

private:
    QString fileOf(const QString &documentPath) const;

    QString m_folder;
};

} // namespace gaiyo
