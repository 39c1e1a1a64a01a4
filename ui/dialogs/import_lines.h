#pragma once

#include "dialogs/import_line.h"

#include <QAbstractTableModel>
#include <QTreeView>

#include <array>
#include <memory>
#include <vector>

namespace gaiyo {

class ImportLineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Place, Words };

    using QAbstractTableModel::QAbstractTableModel;
    ~ImportLineModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setLines(std::vector<ImportLine> lines, const QString &placeHeading);
    const std::vector<ImportLine> &lines() const { return *m_lines; }

private:
    std::shared_ptr<std::vector<ImportLine>> m_lines = std::make_shared<std::vector<ImportLine>>();
    QString m_placeHeading;
};

// What was understood and what was not, before anything is taken in: of a few lines every word, of
// thousands one row each, which cost nothing until they are seen.
class ImportLines : public QTreeView
{
    Q_OBJECT

public:
    explicit ImportLines(QWidget *parent = nullptr);

    // `placeHeading`: what the places of the lines are.
    void show(std::vector<ImportLine> lines, const QString &placeHeading);
    void clear();

protected:
    int sizeHintForColumn(int column) const override;

private:
    ImportLineModel *m_model;
    std::array<std::vector<int>, ImportLineModel::Words> m_widest; // rows, of the narrow columns
};

} // namespace gaiyo
