#pragma once

#include <QWidget>

namespace gaiyo {

// 開く and フォルダーを開く, for a file that was just written.
class FileLinks : public QWidget
{
    Q_OBJECT
public:
    explicit FileLinks(QWidget *parent = nullptr);

    void setPath(const QString &path);

private:
    QString m_path;
};

} // namespace gaiyo
