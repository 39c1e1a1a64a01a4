#pragma once

#include "checks/checks.h"
#include "checks/finding_groups.h"

#include <QTreeWidget>

namespace gaiyo {

// The findings, equal ones gathered in a line that opens. The lines of a group are made when it is
// opened: there may be thousands.
class FindingsList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit FindingsList(QWidget *parent = nullptr);

    // What was chosen and what was open stays so where it is still there.
    void setFindings(std::vector<Finding> findings);

    const std::vector<Finding> &findings() const { return m_findings; }
    // The one that is chosen; none for a line that stands for several.
    const Finding *current() const;
    // All that the chosen line stands for.
    std::vector<Finding> chosen() const;
    // Goes to the next finding, opening what it is in; begins anew behind the last one.
    void goToNext();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(QTreeWidgetItem *line);
    void colorLine(QTreeWidgetItem *line) const; // in the theme's colours
    QTreeWidgetItem *lineFor(size_t finding) const;
    QTreeWidgetItem *next() const;
    std::optional<size_t> findingAt(const QTreeWidgetItem *line) const;
    const FindingGroup *groupAt(const QTreeWidgetItem *line) const;
    void restore(const QString &code, const QString &subject, const QSet<QString> &open);

    std::vector<Finding> m_findings;
    std::vector<FindingGroup> m_groups;
};

} // namespace gaiyo
