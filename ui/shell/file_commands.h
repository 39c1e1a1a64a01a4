#pragma once

#include "formats/formats.h"
#include "session/session.h"

#include <QObject>

#include <functional>
#include <map>

namespace gaiyo {

class LocalCopies;
class DocumentWindow;
class Workspace;

// What is done with whole documents: make, open, import, copy, export, print.
class FileCommands : public QObject
{
    Q_OBJECT
public:
    explicit FileCommands(DocumentWindow &window);

    void makeNew();
    void open();
    bool openPath(const QString &path);
    // `source` may be chosen already.
    void import(const QString &source = {});
    // True for a document, and for a file that a format says it reads.
    bool canTake(const QString &path) const;
    // Opens a document, imports anything else.
    void take(const QString &path);
    void openSample();
    // The commands that need an open document, until it is closed.
    void connectSession(Workspace &workspace);
    // How the help stands, for the next time.
    void keepManual();

private:
    struct Opened
    {
        std::unique_ptr<Document> document;
        bool readOnly = false;
        QString distrust;       // why it is open for reading only, where a copy would help
        QString folderDistrust; // why its folder cannot be trusted with writing; "" where it can
    };

    Result<Opened> read(const QString &path);
    void pasteRows(Workspace &workspace);
    void saveCopy(Workspace &workspace);
    void nameVersion(Workspace &workspace);
    // 見え消し since that revision; since the latest version where there is none.
    void compare(Workspace &workspace, std::optional<qint64> since);
    void compareFile(Workspace &workspace);
    void approve(Workspace &workspace);
    void openCopy(Workspace &workspace);
    void connectExports(Workspace &workspace);
    void exportAs(Workspace &workspace, const QString &formatId);
    void exportOriginals(Workspace &workspace);
    void exportReceipts(Workspace &workspace);
    void exportPlanChanges(Workspace &workspace);
    void exportExtract(Workspace &workspace);
    // What is asked first where it is written beside the booklet.
    struct Edition
    {
        QString title;
        QString fileName; // "" for the document's
        std::function<bool(const Snapshot &)> mayWrite = {};
        bool needsLetters = false; // their words are read from the file
    };
    void exportAs(Workspace &workspace, const Formats &formats, const QString &formatId,
                  const Edition &edition);
    void countYears();
    void showOrCloseManual();
    void showManual(const QString &chapter);
    void showPreferences();
    void showAbout();
    QString author() const;
    QString folder() const;
    Result<Session::Company> company(const QString &path, bool readOnly) const;

    DocumentWindow &m_window;
    LocalCopies *m_copies;
    Formats m_formats;
    bool m_isOpening = false;            // what comes meanwhile is not opened in the middle of it
    std::map<QString, QString> m_tested; // folders; why one cannot be trusted, "" where it can
};

} // namespace gaiyo
