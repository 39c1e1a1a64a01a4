#pragma once

#include <QDate>
#include <QIcon>
#include <QImage>
#include <QString>
#include <QStringList>

class QPalette;

namespace gaiyo {

// What a document looked like when it was last closed here, and what it was called then.
struct FirstPage
{
    QImage picture;
    QString title; // "" and no day in what an earlier version kept
    QDate day;
};

// The first page of each document that was open here lately, kept as a small picture on this
// computer: the start page shows booklets as what they look like. Losing one loses nothing.
class FirstPages
{
public:
    static constexpr int kWidth = 360; // pixels that are kept

    explicit FirstPages(QString folder);

    void keep(const QString &documentPath, const FirstPage &page) const;
    FirstPage find(const QString &documentPath) const; // an empty one where none was kept
    // All but these are removed.
    void forgetOthers(const QStringList &documentPaths) const;

private:
    QString fileOf(const QString &documentPath) const;

    QString m_folder;
};

// As paper with an edge; blank where there is no picture.
QIcon paperIcon(const QImage &picture, const QSize &size, const QPalette &palette);

} // namespace gaiyo
