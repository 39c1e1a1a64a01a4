#pragma once

#include "base/progress.h"
#include "booklet/font_set.h"
#include "booklet/page.h"
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

// 見え消し: a named version against the present or another one, as a list of its changes and as the
// pages of the booklet with the changes marked; single changes are taken back, and all of it is
// written as a file. It follows the document while it is open.
class ComparisonDialog : public QDialog
{
    Q_OBJECT
public:
    // `since`: the revision of the version that is looked at first; none for the latest.
    ComparisonDialog(Session &session, const FontSet &fonts, const FontSource &fontSource,
                     std::optional<qint64> since, QWidget *parent);
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

    // What is to be compared, as it was chosen: the reading is not done in the window's thread.
    struct Choice
    {
        NamedVersion earlier;
        std::optional<NamedVersion> later; // none for the present
        QString laterName;
        SnapshotPtr present;
        bool changedOnly = true;
    };

    void build();
    QLayout *makeHead();
    void listVersions();
    Result<void> read(const Choice &choice, Shown &shown, const Progress &progress);
    Result<SnapshotPtr> stateOf(const NamedVersion &version, const Progress &progress);
    void reload();
    void show(std::shared_ptr<Shown> shown);
    void bringIntoView();
    void takeBack();
    void write();
    const NamedVersion *earlier() const;
    const NamedVersion *later() const; // null for the present

    Session &m_session;
    const FontSet &m_fonts;
    FontSource m_fontSource;
    std::vector<NamedVersion> m_versions;
    std::map<qint64, SnapshotPtr> m_read; // states that were read, by revision
    std::shared_ptr<Shown> m_shown;
    QComboBox *m_from;
    QComboBox *m_to;
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
