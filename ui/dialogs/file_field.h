#pragma once

#include <QWidget>

class QLineEdit;

namespace gaiyo {

// A file's name with a button that looks for it.
class FileField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Existing, Folder, New };

    FileField(Kind kind, const QString &filter, QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);
    void setFilter(const QString &filter) { m_filter = filter; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void browse();

    Kind m_kind;
    QString m_filter;
    QLineEdit *m_path;
};

} // namespace gaiyo
