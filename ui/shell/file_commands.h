#pragma once

#include "dialogs/export_document.h"
#include "session/session.h"

#include <QObject>

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
    void import();
    void openSample();
    // The commands that need an open document, until it is closed.
    void connectSession(Workspace &workspace);

private:
    struct Opened
    {
        std::unique_ptr<Document> document;
        bool readOnly = false;
        QString distrust; // why its folder cannot be trusted with writing; "" where it can
    };

    Result<Opened> read(const QString &path);
    void saveCopy(Workspace &workspace);
    void nameVersion(Workspace &workspace);
    void openCopy(Workspace &workspace);
    void exportAs(Workspace &workspace, ExportFormat format);
    void showPreferences();
    void showAbout();
    QString author() const;
    QString folder() const;
    Session::Company company(const QString &path, bool readOnly) const;

    DocumentWindow &m_window;
    LocalCopies *m_copies;
    std::map<QString, QString> m_tested; // folders; why one cannot be trusted, "" where it can
};

} // namespace gaiyo
