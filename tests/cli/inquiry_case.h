#pragma once

#include "cli/program.h"

#include <QJsonArray>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

// A file as a department sends it back: with these edits, by programs that are not ours
// (return_sheet.py, return_document.py).
QString edited(const QString &sheet, const QString &target, const QStringList &edits);

// The same files, saved by LibreOffice into a folder.
void saveByOffice(const QStringList &files, const QString &folder);

// A document with six opinions of which two departments were asked, and what tests do with it.
class InquiryCase : public QObject
{
    Q_OBJECT
protected:
    // LibreOffice has to be there, and is not.
    bool lacksOffice();
    // Makes the document, and asks by files of this format.
    void setUp(const QString &format);
    // Everything as it was right after.
    void reset() const;

    QString path(QStringView name) const { return m_dir->filePath(name.toString()); }
    QList<QJsonObject> run(const QList<QByteArray> &lines) const;
    Outcome inquire(const QStringList &options) const;
    QString sheetOf(const QString &department) const;
    // -1: any exit code of a done call
    QJsonObject reply(const QStringList &files, int exitCode = -1) const;
    QJsonArray replies(const QStringList &options) const;
    // Of answers that wait: 整理番号, words, 「summary」, category, flags, [remark].
    QStringList waiting() const;
    // Of the answer that waits for the opinion of this 整理番号.
    QString idOf(const QString &ref) const;
    QString responseOf(const char *opinion) const;
    int count(const QString &rows) const;

    const QString kRound = QStringLiteral("第1回");
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_format;
    QString m_file;
    QString m_sheet;
    QByteArray m_asked;      // the document right after the inquiry
    QByteArray m_sheetBytes; // the sheet that went out
    QJsonObject m_inquiry;
    bool m_hasOffice = false;
};
