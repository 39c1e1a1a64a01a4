#pragma once

#include "dialogs/form.h"
#include "domain/snapshot.h"
#include "formats/formats.h"

#include <QDateTime>

#include <functional>
#include <utility>

class QCheckBox;
class QComboBox;

namespace gaiyo {

class FileField;
class NoteLabel;

// 書き出す: format, file, and whether it is opened when done.
class ExportDialog : public FormDialog
{
    Q_OBJECT
public:
    // `formatId` is chosen at first; there is a writer of that name.
    ExportDialog(const SnapshotPtr &snapshot, const Formats &formats, const QDateTime &date,
                 const QString &documentPath, const QString &formatId, QWidget *parent);

    // The values are a state of this document: a table that names it can be taken back.
    void setDocument(const QString &path) { m_document = path; }
    // Asked before pages are made.
    void setMayMakePages(std::function<bool()> ask) { m_mayMakePages = std::move(ask); }
    QString path() const; // of the file
    void accept() override;

private:
    struct Choice
    {
        Format format;
        WriteOffer offer;
    };

    const Choice &choice() const;
    void followFormat();
    bool mayReplace();
    QString stateName() const;
    void keepApart(const Format &format) const;

    SnapshotPtr m_snapshot;
    QDateTime m_date;
    QString m_document;           // "" for none
    std::vector<Choice> m_offers; // as m_format lists them
    std::function<bool()> m_mayMakePages;
    QComboBox *m_format;
    FileField *m_path;
    QCheckBox *m_open;
    NoteLabel *m_words;
};

} // namespace gaiyo
