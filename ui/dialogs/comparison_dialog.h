#pragma once

#include "base/progress.h"
#include "booklet/font_set.h"
#include "booklet/page.h"
#include "document/other_document.h"
#include "document/way_back.h"
#include "formats/formats.h"
#include "formats/pdf_format.h"
#include "session/session.h"
#include "store/versions.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTimer;
class QTreeWidget;

namespace gaiyo {

class SheetView;

// Reads a document that is to be compared with the open one, and leaves it as it is. Errors:
// Invalid for the open one itself; those of readOtherDocument().
Result<std::shared_ptr<const OtherDocument>> readToCompare(const QString &path,
                                                           const Session &session, QWidget *parent);

// 見え消し: two states, of which each is the present, a named version or what another file says, as
// a list of the changes and as the pages of the booklet with the changes marked; single changes
// since a version are taken back, and all of it is written as a file. It follows the document while
// it is open.
class ComparisonDialog : public QDialog
{
    Q_OBJECT
public:
    // What is looked at first: the version of that revision, or the file; the latest version where
    // there is neither.
    struct Start
    {
        std::optional<qint64> since = {};
        std::shared_ptr<const OtherDocument> file = {};
    };

    ComparisonDialog(Session &session, const FontSet &fonts, const FontSource &fontSource,
                     const Start &start, QWidget *parent);
    ~ComparisonDialog() override;

    // Of the change that is looked at; none where there is none.
    const OpinionChange *current() const;

private:
    // What is shown, made anew with every change of the document.
    struct Shown
    {
        std::shared_ptr<const EarlierState> earlier;
        SnapshotPtr later;
        std::vector<OpinionChange> changes;
        std::vector<Page> pages;
    };

    // One that can be chosen: with a version, or a file, or neither: the present.
    struct State
    {
        QString name;
        std::optional<NamedVersion> version = {};
        std::shared_ptr<const OtherDocument> file = {};
        SnapshotPtr values = {}; // of a version once they were read, of the present never

        bool isPresent() const { return !version && !file; }
    };

    // What is to be compared, as it was chosen: the reading is not done in the window's thread.
    struct Choice
    {
        State earlier;
        State later;
        bool changedOnly = true;
    };

    void build();
    QLayout *makeHead();
    QLayout *makeStates();
    void listVersions();
    void addFile(std::shared_ptr<const OtherDocument> file);
    void chooseFile();
    void listState(size_t at);
    Result<void> read(Choice &choice, Shown &shown, const Progress &progress);
    Result<void> readState(State &state, const Progress &progress) const;
    void reload();
    void show(std::shared_ptr<Shown> shown);
    void showWords(const Result<void> &done);
    void bringIntoView();
    void takeBack();
    void write();
    State *earlier(); // null while there is none
    State *later();
    bool isSinceVersion(); // what is shown leads from a version to the present
    State withValues(const State &state) const;

    Session &m_session;
    const FontSet &m_fonts;
    FontSource m_fontSource;
    std::vector<State> m_states; // the present, the versions from the latest on, files
    std::shared_ptr<Shown> m_shown;
    QComboBox *m_from;
    QComboBox *m_to;
    QPushButton *m_file;
    QCheckBox *m_changedOnly;
    QTreeWidget *m_list;
    QLabel *m_sum;
    QSplitter *m_panes;
    SheetView *m_view = nullptr;
    QPushButton *m_takeBack;
    QPushButton *m_write;
    QTimer *m_later;
    bool m_isReading = false;
};

} // namespace gaiyo
