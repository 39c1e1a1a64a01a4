#pragma once

#include "dialogs/form.h"
#include "domain/work/plan_change.h"
#include "session/agreed_save.h"
#include "session/session.h"

#include <vector>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace gaiyo {

class GrowingEdit;

// 計画の修正箇所: what the plan says otherwise than its draft, with the opinions that are the
// reason, in the order of the clerks.
class PlanChangesDialog : public FormDialog
{
    Q_OBJECT
public:
    PlanChangesDialog(Session &session, QWidget *parent);

    void accept() override;

protected:
    bool hasTyped() override;

private:
    // A row as it is being edited; its id is "" for a new one.
    struct Draft
    {
        PlanChange change;
        QString opinions = {}; // as typed: 3、12

        bool operator==(const Draft &) const = default;
    };

    QWidget *buildList();
    void addFields();
    void addChange();
    void removeChange();
    void moveChange(int by);
    void showChange(int row);
    void keep(); // what the fields say, in the row that they are of
    void nameRow(int row);
    // None where a number is no opinion's.
    std::optional<QStringList> opinionsOf(const Draft &draft) const;
    std::optional<std::vector<ShownRow>> shownRows() const;
    Merged merged(const DocumentView &now, const std::vector<ShownRow> &mine) const;
    QString sayValue(const QString &field, const QJsonValue &value) const;

    Session &m_session;
    AgreedSave m_save;
    ViewPtr m_opened; // as shown at the beginning: its numbers are those that were read
    std::vector<Draft> m_drafts;
    int m_shown = -1;
    QListWidget *m_list;
    QComboBox *m_node;
    QLineEdit *m_place;
    QLineEdit *m_page;
    GrowingEdit *m_old;
    GrowingEdit *m_new;
    QLineEdit *m_opinions;
    QLineEdit *m_reason;
    QComboBox *m_edition;
};

} // namespace gaiyo
